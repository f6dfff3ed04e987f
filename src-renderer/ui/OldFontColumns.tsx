import { listTextWords as words } from '#text/listTextWords.ts'

import { Checkbox } from './Checkbox.tsx'
import { Examples } from './Examples.tsx'

import css from './OldFontColumns.module.css'

interface OldFontColumnsProps {
  readonly found: readonly {
    readonly column: number
    readonly encoding: keyof typeof words.encodings
    readonly cells: number
    readonly examples: readonly { readonly before: string; readonly after: string }[]
  }[]
  /** Columns for which the user said yes. */
  readonly converted: readonly number[]
  readonly titleOf: (column: number) => string
  readonly onChange: (converted: readonly number[]) => void
}

/** Columns of a list that were written for an old font, each with some cells before and after: converted on a yes. */
export function OldFontColumns({ found, converted, titleOf, onChange }: OldFontColumnsProps) {
  if (found.length === 0) return null
  const all = found.map(({ column }) => column)
  const others = converted.filter((one) => !all.includes(one))
  return (
    <fieldset className={css.card}>
      <legend className={css.title}>{words.oldFonts}</legend>
      {found.length < 2 ? null : (
        <Checkbox
          label={words.convertAll(found.length)}
          isSelected={all.every((one) => converted.includes(one))}
          onChange={(isOn) => onChange(isOn ? [...others, ...all] : others)}
        />
      )}
      {found.map(({ column, encoding, cells, examples }) => (
        <div key={column}>
          <Checkbox
            label={words.convert(titleOf(column), encoding, cells)}
            isSelected={converted.includes(column)}
            onChange={(isOn) =>
              onChange(isOn ? [...converted, column] : converted.filter((one) => one !== column))
            }
          />
          <Examples examples={examples} />
        </div>
      ))}
    </fieldset>
  )
}
