import { createContext, useContext } from 'react'

import type { AwardListState } from './useAwardList.ts'

/** The list that is looked through: an answer draws what shows it, and not the tabs around that. */
export const AwardListContext = createContext<AwardListState | null>(null)

export function useReadList(): AwardListState {
  const read = useContext(AwardListContext)
  if (read === null) throw new Error('useReadList: no list is open')
  return read
}
