import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Examples } from '#ui/Examples.tsx'
import { OldFontColumns } from '#ui/OldFontColumns.tsx'

import { SwappedDates } from './SwappedDates.tsx'
import type { AttendeeListState } from './useAttendeeList.ts'

import css from './AttendeeImport.module.css'

/** What is done with the texts of cells, each with some of them before and after; nothing unasked. */
export function TextParts({ read }: { readonly read: AttendeeListState }) {
  const { overview, settings, titleOf } = read
  const { legacy, split, several, blanks, swapped } = overview
  const isSplit = settings.splitsNames
  const isEmpty = legacy.length === 0 && split.rows === 0 && isSplit && blanks === 0
  if (isEmpty && several.lines.length === 0 && swapped.length === 0) return null
  return (
    <div className={css.texts}>
      <OldFontColumns
        found={legacy}
        converted={settings.converted}
        titleOf={titleOf}
        onChange={(converted) => read.set({ converted })}
      />
      {swapped.map((one) => (
        <SwappedDates key={one.column} read={read} swapped={one} />
      ))}
      {split.rows === 0 && isSplit ? null : (
        <div className={css.card}>
          <Checkbox
            label={words.columns.splitsNames(split.rows)}
            isSelected={isSplit}
            onChange={(splitsNames) => read.set({ splitsNames })}
          />
          <Examples examples={split.examples} />
        </div>
      )}
      {several.lines.length === 0 ? null : (
        <div className={css.card}>
          <Checkbox
            label={words.columns.dividesRows(several.lines.length)}
            isSelected={several.lines.every((line) => settings.divided.includes(line))}
            onChange={(isOn) => read.set({ divided: isOn ? several.lines : [] })}
          />
          <Examples examples={several.examples} />
        </div>
      )}
      {blanks === 0 ? null : (
        <div className={css.card}>
          <Checkbox
            label={words.columns.fillsDown(blanks)}
            isSelected={settings.fillsDown}
            onChange={(fillsDown) => read.set({ fillsDown })}
          />
        </div>
      )}
    </div>
  )
}
