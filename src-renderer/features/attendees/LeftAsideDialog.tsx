import { attendeeWords as words } from '#text/attendeeWords.ts'
import { quoted } from '#text/quoted.ts'
import { refusedWords } from '#text/refusedWords.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { blockOfCells } from '#ui/table/gridClipboard.ts'

import { nameOf } from './attendeeEdits.ts'
import type { LeftAside } from './cellEdits.ts'

import css from './Attendees.module.css'

interface LeftAsideDialogProps {
  readonly left: LeftAside
  readonly onClose: () => void
  /** Takes the rows that had no place as a list to be added. */
  readonly onAddRows: (text: string) => void
}

/** More lines than this nobody reads; how many more there are is told. */
const MOST = 50

/** What of a paste or a fill was not written, each with its place and its reason. */
export function LeftAsideDialog({ left, onClose, onAddRows }: LeftAsideDialogProps) {
  const { rowsBeyond } = left
  const lines = linesOf(left)
  return (
    <Dialog
      title={words.asideTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          {rowsBeyond.length === 0 ? null : (
            <Button onPress={() => onAddRows(blockOfCells(rowsBeyond))}>
              {words.asideAdd(rowsBeyond.length)}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {words.asideDone}
          </Button>
        </>
      }
    >
      <p>{words.asideText(left.written)}</p>
      <ul className={css.aside}>
        {lines.slice(0, MOST).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > MOST ? <li>{words.asideMore(lines.length - MOST)}</li> : null}
      </ul>
    </Dialog>
  )
}

function linesOf({ refused, rowsBeyond, cellsBeyond, readOnly }: LeftAside): readonly string[] {
  const lines = refused.map(
    ({ write, refusal }) =>
      `${quoted(nameOf(write.id))}, ${words.columns[write.field]}: ${refusedWords(refusal)}`,
  )
  if (readOnly.length > 0) lines.push(words.asideReadOnly(readOnly.length, readOnly.join(' | ')))
  if (cellsBeyond.length > 0)
    lines.push(words.asideColumns(cellsBeyond.length, cellsBeyond.join(' | ')))
  if (rowsBeyond.length > 0)
    lines.push(words.asideRows(rowsBeyond.length, (rowsBeyond[0] ?? []).join(' | ')))
  return [...new Set(lines)]
}
