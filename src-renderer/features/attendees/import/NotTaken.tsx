import { ListX } from 'lucide-react'

import { bridge } from '#store/bridge.ts'
import { attendeeImportWords as words, notTakenText } from '#text/attendeeImportWords.ts'
import { Button } from '#ui/Button.tsx'
import { copyText } from '#ui/copyText.ts'
import { MenuButton } from '#ui/Menu.tsx'
import { toast } from '#ui/toast.ts'

import type { NotTaken as NotTakenRows } from './attendeeDesk.ts'
import type { AttendeeListState } from './useAttendeeList.ts'

/** As .xlsx, to be put right there and taken in again; what writes it is loaded when it is first asked for. */
async function notTakenFile({ titles, rows }: NotTakenRows): Promise<Uint8Array> {
  const { tableFile } = await import('#papers/sheet/tableFile.ts')
  const columns = [
    { title: words.line, width: 12 },
    ...titles.map((title) => ({ title, width: 20 })),
    { title: words.reason, width: 60 },
  ]
  const cells = rows.map((row) => [row.line, ...row.cells, row.reason])
  return tableFile({ name: words.notTakenSheet, columns, rows: cells }, 'xlsx')
}

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
    const bytes = await notTakenFile(await read.review.notTaken())
    const result = await bridge().saveFile({ fileName: words.notTakenFile, kind: 'xlsx', bytes })
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
