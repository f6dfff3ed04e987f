import { create } from 'zustand'

import type { Safety } from '#bridge'

import { bridge } from './bridge.ts'

/** What main says of the disk and of the second folder; null until it has. */
export const useSafety = create<{ readonly safety: Safety | null }>(() => ({ safety: null }))

/** Follows what main says. Gives what ends it. */
export function followSafety(): () => void {
  const end = bridge().onSafety((safety) => useSafety.setState({ safety }))
  void bridge()
    .safety()
    .then((safety) => useSafety.setState((known) => ({ safety: known.safety ?? safety })))
  return end
}
