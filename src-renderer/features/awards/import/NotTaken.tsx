import { memo } from 'react'

import { bridge } from '#store/bridge.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { NotTakenMenu } from '#ui/NotTakenMenu.tsx'

import type { Overview } from './awardDesk.ts'
import type { AwardListVerbs } from './useAwardList.ts'

interface NotTakenProps {
  readonly counts: Overview['counts']
  readonly notTaken: AwardListVerbs['notTaken']
}

/** The rows that stay out, one to a line. */
export const NotTaken = memo(function NotTaken({ counts, notTaken }: NotTakenProps) {
  const { error, doubt, skipped } = counts
  const save = async () =>
    bridge().saveText({ fileName: words.fileName, kind: 'txt', text: await notTaken() })
  return (
    <NotTakenMenu
      count={error + doubt + skipped}
      text={notTaken}
      saveLabel={words.saveNotTaken}
      save={save}
    />
  )
})
