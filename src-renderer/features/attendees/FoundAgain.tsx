import { useCallback, useEffect, useMemo, useState } from 'react'

import {
  elsewhereOf,
  isSomebodyElse,
  lacksPosts,
  lookForFoundAgain,
  takePerson,
} from '#domain/attendees/foundAgain.ts'
import type { Elsewhere, FoundAgain as Found } from '#domain/attendees/foundAgain.ts'
import { latestOf } from '#domain/attendees/register.ts'
import { isBlank } from '#domain/row.ts'
import { edit } from '#store/edit.ts'
import { useConferenceId, usePlan } from '#store/plan.ts'
import { readEverybody } from '#store/register.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { shortDate } from '#text/format.ts'
import { registerWords } from '#text/registerWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { tellUndoable } from '#ui/tellUndoable.ts'
import { useInPauses } from '#ui/useInPauses.ts'

import css from './FoundAgain.module.css'

const { found: words, same, steps, done } = registerWords

/** Somebody in the list who was perhaps at other conferences, one at a time; nothing while there is none. */
export function FoundAgain() {
  const found = useFound()
  const [first] = found
  if (first === undefined) return null
  return (
    <section className={css.found} aria-label={words.region}>
      <Notice
        action={
          <span className={css.buttons}>
            <Button size="s" onPress={() => void attempt(take(first))}>
              {words.yes(lacksPosts(first.attendee))}
            </Button>
            <Button size="s" variant="quiet" onPress={() => void attempt(pass(first))}>
              {words.no}
            </Button>
          </span>
        }
      >
        {sentencesOf(first).join(' ')}
        {first.contradictions.length === 0 ? null : (
          <strong> {same.against(first.contradictions)}</strong>
        )}
        {found.length > 1 ? (
          <span className={css.more}> {words.more(found.length - 1)}</span>
        ) : null}
      </Notice>
    </section>
  )
}

function sentencesOf({ attendee, person, grounds }: Found): readonly string[] {
  const known = latestOf(person)
  const posts = [known.partyPost, known.statePost].filter((post) => !isBlank(post)).join(', ')
  const where = person.appearances.map(({ conference: { title, date } }) => {
    const day = shortDate(date)
    return day === '' ? title : `${title} (${day})`
  })
  return [
    words.text(attendee.fullName, where),
    words.posts(posts),
    same.grounds(grounds, [attendee.fullName, known.fullName]),
  ].filter((sentence) => sentence !== '')
}

async function take({ attendee, person }: Found): Promise<void> {
  const { id, fullName } = attendee
  await edit(steps.take(fullName), (plan) => takePerson(plan, id, person))
  tellUndoable(done.taken(fullName), undoOfLastStep())
}

async function pass({ attendee, person }: Found): Promise<void> {
  const { id, fullName } = attendee
  await edit(steps.apart(fullName), (plan) => isSomebodyElse(plan, id, person))
  tellUndoable(done.apart(fullName), undoOfLastStep())
}

const NOBODY: readonly Found[] = []

/** Looked for while nobody types; who has changed since is left out at once. */
function useFound(): readonly Found[] {
  const plan = usePlan((each) => each)
  const elsewhere = useElsewhere()
  const look = useCallback(
    () => (elsewhere === null ? noLook() : lookForFoundAgain(plan, elsewhere)),
    [plan, elsewhere],
  )
  const found = useInPauses(look, NOBODY)
  return useMemo(
    () => found.filter(({ attendee }) => plan.attendees.get(attendee.id) === attendee),
    [found, plan],
  )
}

// oxlint-disable-next-line require-yield -- nothing is done, so nothing is done in steps
function* noLook(): Generator<void, readonly Found[]> {
  return NOBODY
}

/** The people of the other conferences, read once while nobody types; null until then. */
function useElsewhere(): Elsewhere | null {
  const conferenceId = useConferenceId()
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null)
  useEffect(() => {
    let isStale = false
    const read = async () => {
      const { conferences, attendees } = await readEverybody()
      const others = attendees.filter((one) => one.conferenceId !== conferenceId)
      if (!isStale) setElsewhere(elsewhereOf(conferences, others))
    }
    const idle = requestIdleCallback(() => void attempt(read()))
    return () => {
      isStale = true
      cancelIdleCallback(idle)
    }
  }, [conferenceId])
  return elsewhere
}
