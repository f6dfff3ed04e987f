import type { PastedRow } from '#domain/paste.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'

import css from './PasteDialog.module.css'

interface PastePreviewProps {
  readonly rows: readonly PastedRow[]
  readonly isSkipped: (row: PastedRow) => boolean
}

/** More lines than this nobody proofreads; the problems name their lines anyway. */
const MOST = 60

const FIELDS = [
  'fullName',
  'salutation',
  'partyPost',
  'statePost',
  'unit',
  'delegation',
  'seat',
  'phone',
  'note',
] as const

/** The first rows, with the columns that the block fills. */
export function PastePreview({ rows, isSkipped }: PastePreviewProps) {
  const fields = FIELDS.filter((field) => rows.some((row) => (row.fields[field] ?? '') !== ''))
  return (
    <div className={css.preview} data-scroller>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col" className={css.line}>
              {words.pasteLine}
            </th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {words.columns[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((row) => (
            <tr key={row.line} data-skipped={isSkipped(row) ? true : undefined}>
              <td className={css.line}>{row.line}</td>
              {fields.map((field) => (
                <td key={field} title={row.fields[field]}>
                  {row.fields[field]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST ? (
        <p className={css.more}>{words.pasteMore(rows.length - MOST)}</p>
      ) : null}
    </div>
  )
}
