import { comparePrecedence } from '#domain/precedence/precedenceOrder.ts'
import { rungOf } from '#domain/precedence/rungs.ts'
import type { Attendee } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'
import { precedenceWords, whyBefore, whyBeforeNext } from '#text/precedenceWords.ts'

import css from './Precedence.module.css'

const words = precedenceWords.people

/**
 * What stands above each of the people: the rung where a new one begins, else in one sentence why the
 * one before comes first.
 */
export function bandsOf(people: readonly Attendee[], rules: Rules) {
  const before = new Map(people.map((one, index) => [one.id, people[index - 1] ?? null]))
  return (attendee: Attendee) => {
    const above = before.get(attendee.id) ?? null
    const isFirst =
      above === null ||
      (above.precedence === null) !== (attendee.precedence === null) ||
      rungOf(above.precedence, rules)?.code !== rungOf(attendee.precedence, rules)?.code
    return isFirst ? (
      <RungBand attendee={attendee} above={above} rules={rules} />
    ) : (
      <WhyBand above={above} attendee={attendee} rules={rules} />
    )
  }
}

interface BandProps {
  readonly attendee: Attendee
  readonly above: Attendee | null
  readonly rules: Rules
}

function RungBand({ attendee, above, rules }: BandProps) {
  const rung = rungOf(attendee.precedence, rules)
  const text =
    rung !== null
      ? words.rung(rung.rank, rung.name, precedenceWords.ladder.introduced[rung.introduced])
      : attendee.precedence === null
        ? words.unranked
        : words.aboveLadder
  return (
    <span className={css.rung} title={above === null ? text : whyBefore(above, attendee, rules)}>
      {text}
    </span>
  )
}

function WhyBand({ attendee, above, rules }: BandProps & { readonly above: Attendee }) {
  return (
    <span
      className={css.why}
      title={whyBefore(above, attendee, rules)}
      data-open={isUndecided(above, attendee, rules) || undefined}
    >
      {whyBeforeNext(above, attendee, rules)}
    </span>
  )
}

/** Two who are introduced by name and whom nothing tells apart: somebody should say who is first. */
export function isUndecided(above: Attendee, attendee: Attendee, rules: Rules): boolean {
  return (
    comparePrecedence(above, attendee).reason === 'list' &&
    rungOf(attendee.precedence, rules)?.introduced === 'byName'
  )
}
