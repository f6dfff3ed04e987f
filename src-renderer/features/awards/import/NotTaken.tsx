import { ListX } from 'lucide-react'

import type { Review } from '#domain/awardImport/review.ts'
import { bridge } from '#store/bridge.ts'
import { awardImportWords as words, notTakenText } from '#text/awardImportWords.ts'
import { Button } from '#ui/Button.tsx'
import { copyText } from '#ui/copyText.ts'
import { MenuButton } from '#ui/Menu.tsx'
import { toast } from '#ui/toast.ts'

interface NotTakenProps {
  readonly review: Review
  readonly titleOf: (column: number) => string
}

/** The rows that stay out, with the reasons, for whoever made the list. */
export function NotTaken({ review, titleOf }: NotTakenProps) {
  const rows = review.rows.filter(({ state }) => ['error', 'doubt', 'skipped'].includes(state))
  if (rows.length === 0) return null
  const copy = () => {
    if (copyText(notTakenText(rows, titleOf)))
      toast.show({ text: words.copied(rows.length), tone: 'ok' })
    else toast.show({ text: words.notCopied, tone: 'danger' })
  }
  const save = async () => {
    const text = notTakenText(rows, titleOf)
    const result = await bridge().saveText({ fileName: words.fileName, kind: 'txt', text })
    if (result.ok) toast.show({ text: words.saved(result.fileName), tone: 'ok' })
    else if (result.reason !== 'cancelled') toast.show({ text: words.notSaved, tone: 'danger' })
  }
  return (
    <MenuButton
      label={words.notTaken(rows.length)}
      actions={[
        { id: 'copy', label: words.copyNotTaken, onAction: copy },
        { id: 'save', label: words.saveNotTaken, onAction: () => void save() },
      ]}
    >
      <Button variant="quiet" icon={<ListX size={16} strokeWidth={1.75} />}>
        {words.notTaken(rows.length)}
      </Button>
    </MenuButton>
  )
}
