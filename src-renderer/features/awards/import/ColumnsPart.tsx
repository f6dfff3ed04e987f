import { AWARD_FIELDS } from '#domain/awardImport/columns.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { columnLetter } from '#text/columnTitle.ts'
import { Select } from '#ui/Select.tsx'

import type { AwardListState } from './useAwardList.ts'

import css from './AwardImport.module.css'

const NONE = 'none'

const OPTIONS = [
  { value: NONE, label: words.columns.none },
  ...AWARD_FIELDS.map((field) => ({ value: field, label: words.fields[field] })),
] as const

/** Where each column goes; all of it can be changed. */
export function ColumnsPart({ read }: { readonly read: AwardListState }) {
  const { header, mapping, samples: cells } = read.overview
  return (
    <div className={css.padded}>
      <p className={css.quiet}>{words.columns.intro}</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col" aria-label={words.columns.column} />
            <th scope="col">{words.columns.column}</th>
            <th scope="col">{words.columns.sample}</th>
            <th scope="col">{words.columns.goesTo}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.map((field, column) => {
            const letter = columnLetter(column)
            const title = header.titles[column] ?? ''
            const samples = cells[column] ?? []
            return (
              // A column has no name of its own but its place.
              <tr key={letter}>
                <td className={css.letter}>{letter}</td>
                <td>
                  {title === '' ? (
                    <span className={css.quiet}>{words.columns.unnamed}</span>
                  ) : (
                    title
                  )}
                </td>
                <td className={css.sample} title={samples.join('; ')}>
                  {samples.join('; ')}
                </td>
                <td className={css.goesTo}>
                  <Select
                    label={`${words.columns.goesTo}: ${read.titleOf(column)}`}
                    hideLabel
                    options={OPTIONS}
                    value={field ?? NONE}
                    onChange={(value) => read.setColumn(column, value === NONE ? null : value)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
