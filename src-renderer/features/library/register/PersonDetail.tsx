import type { Appearance, Registered } from '#domain/attendees/register.ts'
import { latestOf } from '#domain/attendees/register.ts'
import { postsAndUnit } from '#domain/personForm.ts'
import { goToRecord } from '#store/session.ts'
import { shortDate } from '#text/format.ts'
import { registerWords as words } from '#text/registerWords.ts'
import { Button } from '#ui/Button.tsx'

import { split } from './registerActions.ts'

import css from './Register.module.css'

/** Where a person was, the latest first, with the posts of that day. */
export function PersonDetail({ person }: { readonly person: Registered }) {
  const isMany = person.appearances.length > 1
  return (
    <section className={css.part} aria-label={words.history}>
      <h2>{latestOf(person).fullName}</h2>
      <p className={css.quiet}>{words.history}</p>
      <ul className={css.entries}>
        {person.appearances.map((each) => (
          <Entry
            key={each.attendee.id}
            appearance={each}
            onSplit={isMany ? () => void split(person, each.attendee.id) : null}
          />
        ))}
      </ul>
    </section>
  )
}

interface EntryProps {
  readonly appearance: Appearance
  readonly onSplit: (() => void) | null
}

function Entry({ appearance: { attendee, conference }, onSplit }: EntryProps) {
  const { id, title, date } = conference
  return (
    <li className={css.entry}>
      <p className={css.quiet}>{shortDate(date) || words.noDate}</p>
      <p>{title}</p>
      <p className={css.quiet}>{postsAndUnit(attendee) || words.noPost}</p>
      <div className={css.buttons}>
        <Button
          size="s"
          aria-label={words.openTitle(title)}
          onPress={() => goToRecord(id, 'attendees', attendee.id)}
        >
          {words.open}
        </Button>
        {onSplit === null ? null : (
          <Button size="s" variant="quiet" aria-label={words.splitTitle(title)} onPress={onSplit}>
            {words.split}
          </Button>
        )}
      </div>
    </li>
  )
}
