import type { SwappedColumn } from '#domain/table/swappedDates.ts'
import { attendeeImportWords } from '#text/attendeeImportWords.ts'
import { Examples } from '#ui/Examples.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'

import type { AttendeeListState } from './useAttendeeList.ts'

import css from './AttendeeImport.module.css'

const words = attendeeImportWords.columns.swapped
const CHOICES = ['ask', 'swap', 'keep'] as const

interface SwappedDatesProps {
  readonly read: AttendeeListState
  readonly swapped: SwappedColumn
}

/** Asks once for a column of dates whether day and month have changed places. */
export function SwappedDates({ read, swapped }: SwappedDatesProps) {
  const { column, why, lines, examples } = swapped
  const { saidOfDates } = read.settings
  const said = saidOfDates.find((one) => one.column === column)
  const title = words.title(read.titleOf(column), lines.length)
  return (
    <div className={css.card}>
      <RadioGroup
        label={title}
        options={CHOICES.map((value) => ({ value, label: words.choices[value] }))}
        value={said === undefined ? 'ask' : said.isSwapped ? 'swap' : 'keep'}
        onChange={(value) => {
          const others = saidOfDates.filter((one) => one.column !== column)
          const own = value === 'ask' ? [] : [{ column, isSwapped: value === 'swap' }]
          read.set({ saidOfDates: [...others, ...own] })
        }}
      />
      <p className={css.quiet}>{words.why[why]}</p>
      <Examples examples={examples} />
    </div>
  )
}
