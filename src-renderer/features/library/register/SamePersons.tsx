import { latestOf, pairOf } from '#domain/attendees/register.ts'
import type { Register, Registered, SamePerson } from '#domain/attendees/register.ts'
import { postsAndUnit } from '#domain/personForm.ts'
import { shortDate } from '#text/format.ts'
import { registerWords } from '#text/registerWords.ts'
import { Button } from '#ui/Button.tsx'

import { apart, merge } from './registerActions.ts'

import css from './Register.module.css'

const words = registerWords.same

/** So many pairs are shown at a time. */
const SHOWN = 20

interface Props {
  readonly register: Register
  /** As they were found, perhaps in the register before the last answer. */
  readonly pairs: readonly SamePerson[]
}

/** Pairs who may be one person: why, what speaks against it, and two answers. */
export function SamePersons({ register, pairs }: Props) {
  const { shown, more } = standing(register, pairs)
  if (shown.length === 0) return null
  const title = words.title(shown.length + more)
  return (
    <section className={css.part} aria-label={title}>
      <h2>{title}</h2>
      <ul className={css.entries}>
        {shown.map((pair) => (
          <Pair key={`${pair.first.id} ${pair.second.id}`} pair={pair} />
        ))}
      </ul>
      {more > 0 ? <p className={css.quiet}>{words.more(more)}</p> : null}
    </section>
  )
}

/** The first pairs that still stand, as they are now; an answered one does not come again. */
function standing(register: Register, pairs: readonly SamePerson[]) {
  const shown: SamePerson[] = []
  let at = 0
  for (; at < pairs.length && shown.length < SHOWN; at += 1) {
    const first = register.get(pairs[at]?.first.id ?? '')
    const second = register.get(pairs[at]?.second.id ?? '')
    const pair = first === undefined || second === undefined ? null : pairOf(first, second)
    if (pair !== null) shown.push(pair)
  }
  return { shown, more: pairs.length - at }
}

function Pair({ pair }: { readonly pair: SamePerson }) {
  const { first, second, grounds, contradictions } = pair
  return (
    <li className={css.entry}>
      <h3>{latestOf(first).fullName}</h3>
      <Told person={first} />
      <Told person={second} />
      <p className={css.quiet}>
        {words.grounds(grounds, [latestOf(first).fullName, latestOf(second).fullName])}
        {contradictions.length === 0 ? null : (
          <strong className={css.against}> {words.against(contradictions)}</strong>
        )}
      </p>
      <div className={css.buttons}>
        <Button size="s" onPress={() => void merge(first, second)}>
          {words.yes}
        </Button>
        <Button size="s" variant="quiet" onPress={() => void apart(first, second)}>
          {words.no}
        </Button>
      </div>
    </li>
  )
}

/** The latest conference of one of the two. */
function Told({ person }: { readonly person: Registered }) {
  const [latest] = person.appearances
  if (latest === undefined) return null
  const { attendee, conference } = latest
  const facts = [
    shortDate(conference.date) || registerWords.noDate,
    postsAndUnit(attendee) || registerWords.noPost,
    shortDate(attendee.birth),
    attendee.phone,
  ]
  return <p className={css.quiet}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
}
