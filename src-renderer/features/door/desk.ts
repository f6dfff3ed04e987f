import { create } from 'zustand'

const KEY = 'desk'

/** Which desk this machine stands on; of the machine and not of the plan, so it is kept beside it. */
export const useDesk = create<{ readonly desk: string }>(() => ({
  desk: localStorage.getItem(KEY) ?? '',
}))

export function nameDesk(desk: string) {
  localStorage.setItem(KEY, desk)
  useDesk.setState({ desk })
}
