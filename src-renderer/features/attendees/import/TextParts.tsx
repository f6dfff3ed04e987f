import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { listTextWords } from '#text/listTextWords.ts'
import { Checkbox } from '#ui/Checkbox.tsx'

import type { AttendeeListState } from './useAttendeeList.ts'

import css from './AttendeeImport.module.css'

/** What is done with the texts of cells, each with some of them before and after; nothing unasked. */
export function TextParts({ read }: { readonly read: AttendeeListState }) {
  const { overview, settings, titleOf } = read
  const { legacy, split, blanks } = overview
  const isSplit = settings.splitsNames
  if (legacy.length === 0 && split.rows === 0 && isSplit && blanks === 0) return null
  return (
    <div className={css.texts}>
      {legacy.length === 0 ? null : (
        <fieldset className={css.card} data-tone="warn">
          <legend className={css.heading}>{words.columns.legacyTitle}</legend>
          {legacy.map(({ column, encoding, cells, examples }) => (
            <div key={column}>
              <Checkbox
                label={words.columns.legacyConvert(
                  titleOf(column),
                  listTextWords.encodings[encoding],
                  cells,
                )}
                isSelected={settings.converted.includes(column)}
                onChange={(isOn) =>
                  read.set({
                    converted: isOn
                      ? [...settings.converted, column]
                      : settings.converted.filter((one) => one !== column),
                  })
                }
              />
              <Examples examples={examples} />
            </div>
          ))}
        </fieldset>
      )}
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

interface ExamplesProps {
  readonly examples: readonly { readonly before: string; readonly after: string }[]
}

function Examples({ examples }: ExamplesProps) {
  return (
    <ul className={css.examples}>
      {examples.map(({ before, after }, at) => (
        // Two cells may say the same.
        <li key={`${at}/${before}`}>{listTextWords.legacyExample(before, after)}</li>
      ))}
    </ul>
  )
}
