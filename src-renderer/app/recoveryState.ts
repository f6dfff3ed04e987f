import { create } from 'zustand'

import type { Recovery } from '#store/recovery.ts'

/** What the start had to do with the data, until the user has read it. */
export const recoveryState = create<{ readonly recovery: Recovery | null }>(() => ({
  recovery: null,
}))
