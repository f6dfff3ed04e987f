import { ListX } from 'lucide-react'

import { bridge } from '#store/bridge.ts'
import { attendeeImportWords as words, notTakenText } from '#text/attendeeImportWords.ts'
import { Button } from '#ui/Button.tsx'
import { copyText } from '#ui/copyText.ts'
import { MenuButton } from '#ui/Menu.tsx'
import { toast } from '#ui/toast.ts'

import type { AttendeeListState } from './useAttendeeList.ts'

interface NotTakenProps {
  readonly read: AttendeeListState
  readonly count: number
}

/** The rows that stay out, as they were, each with its reason, for whoever made the list. */
export function NotTaken({ read, count }: NotTakenProps) {
  if (count === 0) return null
  const copy = async () => {
    const text = notTakenText(await read.review.notTaken())
    if (copyText(text)) toast.show({ text: words.copied(count), tone: 'ok' })
    else toast.show({ text: words.notCopied, tone: 'danger' })
  }
  const save = async () => {
    const text = notTakenText(await read.review.notTaken())
    const result = await bridge().saveText({ fileName: words.notTakenFile, kind: 'txt', text })
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
