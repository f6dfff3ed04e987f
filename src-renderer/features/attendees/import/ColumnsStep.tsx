import { ATTENDEE_FIELDS } from '#domain/attendeeImport/columns.ts'
import type { HeadingUse } from '#domain/attendeeImport/headings.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { columnLetter } from '#text/columnTitle.ts'
import { Notice } from '#ui/Notice.tsx'
import { Select } from '#ui/Select.tsx'

import { TextParts } from './TextParts.tsx'
import type { AttendeeListState } from './useAttendeeList.ts'

import css from './AttendeeImport.module.css'

const NONE = 'none'

const OPTIONS = [
  { value: NONE, label: words.columns.none },
  ...ATTENDEE_FIELDS.map((field) => ({ value: field, label: words.fields[field] })),
] as const

const USES = (Object.keys(words.headingUses) as HeadingUse[]).map((value) => ({
  value,
  label: words.headingUses[value],
}))

/** Where each column goes, and what is meant by the texts in it; all of it can be changed. */
export function ColumnsStep({ read }: { readonly read: AttendeeListState }) {
  const { overview, reviewed, titleOf } = read
  const { mapping, header, samples, unused } = overview
  const names = ['fullName', 'familyName', 'givenName']
  const hasName = mapping.some((field) => field !== null && names.includes(field))
  return (
    <div className={css.padded}>
      {hasName ? null : <Notice tone="warn">{words.columns.noName}</Notice>}
      {reviewed.isRemembered ? <Notice>{words.columns.remembered}</Notice> : null}
      {unused.length === 0 ? null : (
        <Notice tone="warn">{words.columns.leftOut(unused.map(titleOf))}</Notice>
      )}
      <TextParts read={read} />
      {overview.headings === 0 ? null : (
        <div className={css.narrow}>
          <Select
            label={words.columns.headings}
            options={USES}
            value={read.settings.headings}
            onChange={(headings) => read.set({ headings })}
          />
        </div>
      )}
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
            const cells = samples[column]?.join('; ') ?? ''
            return (
              // A column has no name of its own but its place.
              <tr key={letter} data-left-out={unused.includes(column) || undefined}>
                <td className={css.letter}>{letter}</td>
                <td>
                  {title === '' ? (
                    <span className={css.quiet}>{words.columns.unnamed}</span>
                  ) : (
                    title
                  )}
                </td>
                <td className={css.sample} title={cells}>
                  {cells}
                </td>
                <td className={css.goesTo}>
                  <Select
                    label={`${words.columns.goesTo}: ${titleOf(column)}`}
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
