import { memo } from 'react'

import { delegationsOf } from '#domain/attendees/delegation.ts'
import type { DoorDay } from '#domain/door/doorDay.ts'
import { presenceOn } from '#domain/door/presence.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'
import { doorWords as words } from '#text/doorWords.ts'

import css from './Door.module.css'

interface Props {
  readonly plan: Plan
  readonly day: DoorDay
}

/** How many of each delegation are here on a day; nothing where nobody names one. */
export const DelegationCounts = memo(function DelegationCounts({ plan, day }: Props) {
  const delegations = delegationsOf(plan)
  if (delegations.every(({ key }) => key === '')) return null
  return (
    <section aria-label={words.byDelegation} className={css.delegations}>
      <header className={css.sideHead}>
        <h2 className={css.heading}>{words.byDelegation}</h2>
      </header>
      <ul className={css.delegationRows}>
        {delegations
          .map((each) => ({ ...each, arrived: hereOf(each.people, day) }))
          .map(({ key, name, arrived, expected }) => (
            <li
              key={key}
              className={css.delegationRow}
              data-whole={(expected > 0 && arrived >= expected) || undefined}
            >
              <span className={css.delegationName} title={name}>
                {key === '' ? words.noDelegation : name}
              </span>
              <span className={css.figure}>
                {words.delegationCount(arrived, Math.max(arrived, expected))}
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
})

function hereOf(people: readonly Attendee[], day: DoorDay): number {
  return people.filter((one) => presenceOn(one, day) === 'arrived').length
}
