import { memo } from 'react'

import type { ArrivalCounts } from '#domain/arrivals.ts'
import { doorWords as words } from '#text/doorWords.ts'

import css from './Door.module.css'

/** How many of each delegation are here. */
export const DelegationCounts = memo(function DelegationCounts({
  counts,
}: {
  readonly counts: ArrivalCounts
}) {
  const { delegations } = counts
  const isOne = delegations.length === 1 && delegations[0]?.name === ''
  if (isOne) return null
  return (
    <section aria-label={words.byDelegation} className={css.delegations}>
      <header className={css.sideHead}>
        <h2 className={css.heading}>{words.byDelegation}</h2>
      </header>
      <ul className={css.delegationRows}>
        {delegations.map(({ name, here, expected }) => (
          <li key={name} className={css.delegationRow} data-whole={here === expected || undefined}>
            <span className={css.delegationName} title={name}>
              {name || words.noDelegation}
            </span>
            <span className={css.figure}>{words.delegationCount(here, expected)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
})
