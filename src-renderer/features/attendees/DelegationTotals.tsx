import { X } from 'lucide-react'
import { useMemo } from 'react'

import { delegationsOf, isSameDelegation } from '#domain/attendees/delegation.ts'
import type { DelegationTotals as Totals } from '#domain/attendees/delegation.ts'
import { usePlan } from '#store/plan.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { number } from '#text/format.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useSettled } from '#ui/useSettled.ts'

import css from './DelegationTotals.module.css'

const COUNTS = ['people', 'accepted', 'declined', 'substitute', 'unanswered', 'arrived'] as const

type Counts = Readonly<Record<(typeof COUNTS)[number], number>>

interface DelegationTotalsProps {
  /** The delegation by which the list is filtered; empty: those without one; null: all. */
  readonly chosen: string | null
  readonly onChoose: (delegation: string | null) => void
  readonly onClose: () => void
}

/** How each delegation and all together stand; a press shows its people alone. */
export function DelegationTotals({ chosen, onChoose, onClose }: DelegationTotalsProps) {
  // The cell that was edited comes first, the sums a moment later.
  const plan = useSettled(usePlan((now) => now))
  const delegations = useMemo(() => delegationsOf(plan), [plan])
  const all = useMemo(() => sumOf(delegations), [delegations])
  return (
    <aside aria-label={words.totalsTitle} className={css.panel}>
      <header className={css.head}>
        <h2 className={css.title}>{words.totalsTitle}</h2>
        <IconButton
          aria-label={words.totalsClose}
          icon={<X size={16} strokeWidth={1.75} />}
          onPress={onClose}
        />
      </header>
      <div className={css.scroller}>
        <table aria-label={words.totalsTitle} className={css.table}>
          <thead>
            <tr>
              <th scope="col">{words.columns.delegation}</th>
              {COUNTS.map((count) => (
                <th key={count} scope="col" title={words.totals[count].whole}>
                  {words.totals[count].short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Line
              name={words.totalsAll}
              counts={all}
              isChosen={chosen === null}
              onChoose={() => onChoose(null)}
            />
            {delegations.map((each) => (
              <Line
                key={each.key}
                name={each.key === '' ? words.without : each.name}
                counts={countsOf(each)}
                isChosen={
                  chosen !== null && isSameDelegation(chosen, each.key === '' ? '' : each.name)
                }
                onChoose={() => onChoose(each.key === '' ? '' : each.name)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </aside>
  )
}

interface LineProps {
  readonly name: string
  readonly counts: Counts
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Line({ name, counts, isChosen, onChoose }: LineProps) {
  return (
    <tr data-chosen={isChosen ? true : undefined}>
      <th scope="row">
        <button
          type="button"
          aria-pressed={isChosen}
          title={name}
          className={css.name}
          onClick={onChoose}
        >
          {name}
        </button>
      </th>
      {COUNTS.map((count) => (
        <td key={count} data-none={counts[count] === 0 ? true : undefined}>
          {number(counts[count])}
        </td>
      ))}
    </tr>
  )
}

function countsOf({ people, accepted, declined, substitute, unanswered, arrived }: Totals): Counts {
  return { people: people.length, accepted, declined, substitute, unanswered, arrived }
}

function sumOf(delegations: readonly Totals[]): Counts {
  const each = delegations.map(countsOf)
  const sum = (count: keyof Counts) => each.reduce((total, counts) => total + counts[count], 0)
  return Object.fromEntries(COUNTS.map((count) => [count, sum(count)])) as unknown as Counts
}
