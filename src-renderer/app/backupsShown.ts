import { create } from 'zustand'

/** Whether the dialog of the snapshots is open. */
export const useBackupsShown = create<{ readonly shown: boolean }>(() => ({ shown: false }))

export function showBackups() {
  useBackupsShown.setState({ shown: true })
}

export function hideBackups() {
  useBackupsShown.setState({ shown: false })
}
