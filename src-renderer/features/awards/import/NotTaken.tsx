import { ListX } from 'lucide-react'

import { bridge } from '#store/bridge.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { Button } from '#ui/Button.tsx'
import { copyText } from '#ui/copyText.ts'
import { MenuButton } from '#ui/Menu.tsx'
import { toast } from '#ui/toast.ts'

import type { AwardListState } from './useAwardList.ts'

/** The rows that stay out, with the reasons, for whoever made the list. */
export function NotTaken({ read }: { readonly read: AwardListState }) {
  const { error, doubt, skipped } = read.overview.counts
  const count = error + doubt + skipped
  if (count === 0) return null
  const copy = async () => {
    if (copyText(await read.notTaken())) toast.show({ text: words.copied(count), tone: 'ok' })
    else toast.show({ text: words.notCopied, tone: 'danger' })
  }
  const save = async () => {
    const text = await read.notTaken()
    const result = await bridge().saveText({ fileName: words.fileName, kind: 'txt', text })
    if (result.ok) toast.show({ text: words.saved(result.fileName), tone: 'ok' })
    else if (result.reason !== 'cancelled') toast.show({ text: words.notSaved, tone: 'danger' })
  }
  return (
    <MenuButton
      label={words.notTaken(count)}
      actions={[
        { id: 'copy', label: words.copyNotTaken, onAction: () => void copy() },
        { id: 'save', label: words.saveNotTaken, onAction: () => void save() },
      ]}
    >
      <Button variant="quiet" icon={<ListX size={16} strokeWidth={1.75} />}>
        {words.notTaken(count)}
      </Button>
    </MenuButton>
  )
}
