import { bridge } from '#store/bridge.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { NotTakenMenu } from '#ui/NotTakenMenu.tsx'

import type { AwardListState } from './useAwardList.ts'

/** The rows that stay out, one to a line. */
export function NotTaken({ read }: { readonly read: AwardListState }) {
  const { error, doubt, skipped } = read.overview.counts
  const save = async () =>
    bridge().saveText({ fileName: words.fileName, kind: 'txt', text: await read.notTaken() })
  return (
    <NotTakenMenu
      count={error + doubt + skipped}
      text={read.notTaken}
      saveLabel={words.saveNotTaken}
      save={save}
    />
  )
}
