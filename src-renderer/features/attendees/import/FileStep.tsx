import type { Separator } from '#bridge'
import type { ListFile } from '#store/listFile.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { listTextWords } from '#text/listTextWords.ts'
import { quoted } from '#text/quoted.ts'
import { notesOnFile, otherListsNote, spreadsheetWords } from '#text/spreadsheetWords.ts'
import { Notice } from '#ui/Notice.tsx'
import { OneByteSelect } from '#ui/OneByteSelect.tsx'
import { PlainTable } from '#ui/PlainTable.tsx'
import { Select } from '#ui/Select.tsx'
import { SeparatorSelect } from '#ui/SeparatorSelect.tsx'

import type { AttendeeListState } from './useAttendeeList.ts'

import css from './AttendeeImport.module.css'

const NONE = 'none'

interface FileStepProps {
  readonly list: ListFile
  readonly read: AttendeeListState
  readonly isDividing: boolean
  readonly onDivide: (separator: Separator | null) => void
}

/** Which sheet is read and where its titles stand, and what was found in the file. */
export function FileStep({ list, read, isDividing, onDivide }: FileStepProps) {
  const { overview } = read
  const { sheets, header, top, text } = overview
  const cleaned = listTextWords.cleaned(overview.cleaned)
  const { oneByte } = overview
  const notes = [...notesOnFile(overview, oneByte), ...otherListsNote(overview.otherLists)]
  return (
    <div className={css.padded}>
      <div className={css.settings}>
        {sheets.length < 2 ? null : (
          <Select
            label={words.file.sheet}
            options={sheets.map(({ name, rows, hidden }, at) => ({
              value: String(at),
              label: name,
              detail: [spreadsheetWords.sheetRows(rows), hidden ? spreadsheetWords.hiddenSheet : '']
                .filter((part) => part !== '')
                .join(', '),
            }))}
            value={String(overview.sheet)}
            onChange={(at) => read.setSheet(Number(at))}
          />
        )}
        <Select
          label={words.file.header}
          options={[
            { value: NONE, label: words.file.noHeader },
            ...top.map(({ line, text }, at) => ({
              value: String(at),
              label: words.file.headerRow(line, quoted(text)),
            })),
          ]}
          value={header.at === null ? NONE : String(header.at)}
          onChange={(at) => read.setHeader(at === NONE ? null : Number(at))}
        />
        {text === null ? null : (
          <SeparatorSelect
            used={text.separator}
            asked={list.divided?.by ?? null}
            isDisabled={isDividing}
            onChange={onDivide}
          />
        )}
      </div>
      {oneByte === null ? null : (
        <div className={css.narrow}>
          <OneByteSelect
            used={oneByte.encoding}
            onChange={(encoding) => read.set({ oneByte: encoding })}
          />
        </div>
      )}
      {notes.length === 0 ? null : <Notice>{notes.join(' ')}</Notice>}
      {cleaned.length === 0 ? null : (
        <Notice title={words.columns.cleaned}>
          <ul className={css.list}>
            {cleaned.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      <section>
        <h3 className={css.heading}>{words.file.top}</h3>
        <PlainTable label={words.file.top}>
          <tbody>
            {top.map(({ line, text }, at) => {
              const isTitle = header.at !== null && at >= header.at && at < header.bodyAt
              const isAbove = header.at !== null && at < header.at
              return (
                <tr key={line} className={isTitle ? css.titles : isAbove ? css.above : undefined}>
                  <td className={css.lineNumber}>{words.row.line(line)}</td>
                  <td>{text}</td>
                  <td className={css.why}>
                    {isTitle ? words.file.isTitle : isAbove ? words.file.above : ''}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </PlainTable>
      </section>
    </div>
  )
}
