import { memo, useEffect, useRef } from 'react'

import type { DoorDay } from '#domain/door/doorDay.ts'
import type { Plan } from '#domain/plan.ts'
import { doorWords as words } from '#text/doorWords.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Notice } from '#ui/Notice.tsx'

import type { DoorResults } from './doorResults.ts'
import { FOUND, foundId } from './found.ts'
import { FoundRow } from './FoundRow.tsx'
import type { DoorVerbs } from './useDoor.ts'

import css from './Door.module.css'

interface Props {
  readonly results: DoorResults
  readonly query: string
  /** Which row is chosen, from 0. */
  readonly active: number
  /** How many are alike of whom Enter was to note one, so that it asks; null: it asks nothing. */
  readonly alike: number | null
  readonly verbs: DoorVerbs
  readonly plan: Plan
  readonly day: DoorDay
}

/** Who may be meant, the chosen one marked: name, post, unit and seat to be sure before Enter. */
export const FoundList = memo(function FoundList({
  results,
  query,
  active,
  alike,
  verbs,
  plan,
  day,
}: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const { shown, total, badCode } = results
  if (badCode !== null)
    return (
      <EmptyState title={words.told[badCode]}>
        {badCode === 'mistyped'
          ? words.told.mistypedMore(query.trim())
          : words.told.unknownMore(query.trim())}
      </EmptyState>
    )
  if (total === 0)
    return (
      <EmptyState
        title={words.nobody(query.trim())}
        actions={<Button onPress={() => verbs.openForm(null)}>{words.walkIn}</Button>}
      >
        {words.nobodyMore}
      </EmptyState>
    )
  return (
    <section aria-label={words.results} className={css.results}>
      {alike === null ? (
        <p role="status" className={css.count}>
          {words.found(shown.length, total)}
        </p>
      ) : (
        <Notice tone="warn">{words.alike(alike)}</Notice>
      )}
      <div ref={list} id={FOUND} role="grid" aria-label={words.results} className={css.rows}>
        {shown.map((attendee, index) => (
          <FoundRow
            key={attendee.id}
            id={foundId(index)}
            attendee={attendee}
            isActive={index === active}
            verbs={verbs}
            plan={plan}
            day={day}
          />
        ))}
      </div>
    </section>
  )
})
