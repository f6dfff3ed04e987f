import { columnLetter, titleOfColumn } from '#text/columnTitle.ts'
import { listColumnsWords as words } from '#text/listColumnsWords.ts'

import { PlainTable } from './PlainTable.tsx'
import { Select } from './Select.tsx'

import css from './ColumnsTable.module.css'

const NONE = 'none'

interface ColumnsTableProps<F extends string> {
  /** What a column may go to, with its label. */
  readonly fields: readonly F[]
  readonly labels: Readonly<Record<F, string>>
  readonly mapping: readonly (F | null)[]
  readonly titles: readonly string[]
  /** The first cells of each column that say something. */
  readonly samples: readonly (readonly string[])[]
  /** Columns that hold something and go nowhere, from 0: marked. */
  readonly unused: readonly number[]
  readonly onChange: (column: number, field: F | null) => void
}

/** Where each column of a list goes; all of it can be changed. */
export function ColumnsTable<F extends string>(props: ColumnsTableProps<F>) {
  const { fields, labels, mapping, titles, samples, unused, onChange } = props
  const options: readonly { readonly value: F | typeof NONE; readonly label: string }[] = [
    { value: NONE, label: words.none },
    ...fields.map((field) => ({ value: field, label: labels[field] })),
  ]
  return (
    <>
      <p className={css.quiet}>{words.intro}</p>
      <PlainTable label={words.column}>
        <thead>
          <tr>
            <th scope="col" aria-label={words.column} />
            <th scope="col">{words.column}</th>
            <th scope="col">{words.sample}</th>
            <th scope="col">{words.goesTo}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.map((field, column) => {
            const letter = columnLetter(column)
            const title = titles[column] ?? ''
            const cells = samples[column]?.join('; ') ?? ''
            return (
              // A column has no name of its own but its place.
              <tr key={letter} className={unused.includes(column) ? css.leftOut : undefined}>
                <td className={css.letter}>{letter}</td>
                <td>{title === '' ? <span className={css.quiet}>{words.unnamed}</span> : title}</td>
                <td className={css.sample} title={cells}>
                  {cells}
                </td>
                <td className={css.goesTo}>
                  <Select
                    label={`${words.goesTo}: ${titleOfColumn(titles, column)}`}
                    hideLabel
                    options={options}
                    value={field ?? NONE}
                    onChange={(value) => onChange(column, value === NONE ? null : value)}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </PlainTable>
    </>
  )
}
