import { memo, useMemo, useState } from 'react'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import type { DoorDay } from '#domain/door/doorDay.ts'
import { missingOf, neededOf } from '#domain/door/needed.ts'
import type { Need, Needed } from '#domain/door/needed.ts'
import { presenceOn } from '#domain/door/presence.ts'
import type { Plan } from '#domain/plan.ts'
import { rules } from '#store/rules.ts'
import { doorWords as words } from '#text/doorWords.ts'
import { Badge } from '#ui/Badge.tsx'
import { Select } from '#ui/Select.tsx'

import { aboutOf } from './whoIs.ts'

import css from './Door.module.css'

/** More than these is read by nobody on the day; the count says how many there are. */
const MOST = 100

const NEEDS: readonly Need[] = ['leader', 'presenter', 'recipient', 'role']

interface MissingListProps {
  readonly plan: Plan
  readonly day: DoorDay
}

/** Who is wanted on stage or by name and has not come through the door on a day, the soonest first. */
export const MissingList = memo(function MissingList({ plan, day }: MissingListProps) {
  const [need, setNeed] = useState<Need | 'all'>('all')
  const missing = useMemo(() => missingOf(plan, rulesOf(plan, rules), day), [plan, day])
  const has = (one: Needed, wanted: Need) => one.reasons.some((each) => each.need === wanted)
  const shown = need === 'all' ? missing : missing.filter((one) => has(one, need))
  const options = NEEDS.flatMap((value) => {
    const count = missing.filter((one) => has(one, value)).length
    return count === 0 ? [] : { value, label: words.needCount(words.needs[value], count) }
  })
  return (
    <section aria-label={words.missing} className={css.missing}>
      <header className={css.sideHead}>
        <h2 className={css.heading}>{words.missing}</h2>
        <span className={css.quiet}>{words.missingCount(missing.length)}</span>
      </header>
      {missing.length === 0 ? (
        <p className={css.none}>
          {neededOf(plan, rulesOf(plan, rules)).length === 0
            ? words.nobodyNeeded
            : words.nobodyMissing}
        </p>
      ) : (
        <>
          {options.length < 2 ? null : (
            <div className={css.needs}>
              <Select<Need | 'all'>
                label={words.needFilter}
                hideLabel
                options={[
                  { value: 'all', label: words.needCount(words.allNeeds, missing.length) },
                  ...options,
                ]}
                value={need}
                onChange={setNeed}
              />
            </div>
          )}
          <ul className={css.missingRows}>
            {shown.slice(0, MOST).map((one) => (
              <MissingRow key={one.attendee.id} needed={one} day={day} />
            ))}
            {shown.length > MOST ? (
              <li className={css.none}>{words.moreMissing(shown.length - MOST)}</li>
            ) : null}
          </ul>
        </>
      )}
    </section>
  )
})

interface MissingRowProps {
  readonly needed: Needed
  readonly day: DoorDay
}

function MissingRow({ needed: { attendee, insteadOf, reasons }, day }: MissingRowProps) {
  const [soonest] = reasons
  const needs = [...new Set(reasons.map(({ need }) => need))].map((need) => words.needs[need])
  const all = reasons.map(({ need, where, role, at }) =>
    words.reason(role === '' ? words.needs[need] : role, where, at),
  )
  const remarks = [
    ...insteadOf.map(({ fullName }) => words.standsIn(fullName)),
    attendee.phone.trim(),
  ].filter((part) => part !== '')
  return (
    <li className={css.missingRow}>
      <p className={css.missingName} title={aboutOf(attendee)}>
        <b>{attendee.fullName}</b>
        {attendee.invitation === 'declined' ? <Badge tone="danger">{words.declined}</Badge> : null}
        {presenceOn(attendee, day) === 'left' ? <Badge tone="warn">{words.hasLeft}</Badge> : null}
      </p>
      <p className={css.reason} title={all.join('\n')}>
        {words.reason(needs.join(', '), soonest?.where ?? '', soonest?.at ?? null)}
      </p>
      {remarks.length === 0 ? null : <p className={css.reason}>{remarks.join(' · ')}</p>}
    </li>
  )
}
