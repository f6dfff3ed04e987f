import { useCallback, useMemo } from 'react'

import { lookForListedTwice } from '#domain/attendees/listedTwice.ts'
import type { ListedTwice as Pair } from '#domain/attendees/listedTwice.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { joinWords as words } from '#text/joinWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { useInPauses } from '#ui/useInPauses.ts'

import { sayTwo } from './joinEdits.ts'

import css from './FoundAgain.module.css'

interface ListedTwiceProps {
  /** Gets the two rows that shall be looked at side by side. */
  readonly onLook: (ids: readonly Id[]) => void
}

/** Two rows that are perhaps one person, one pair at a time; nothing while there is none. */
export function ListedTwice({ onLook }: ListedTwiceProps) {
  const { pairs, lineOf } = useListedTwice()
  const [pair] = pairs
  if (pair === undefined) return null
  const { first, second, grounds, contradictions } = pair
  return (
    <section className={css.found} aria-label={words.region}>
      <Notice
        action={
          <span className={css.buttons}>
            <Button size="s" onPress={() => onLook([first.id, second.id])}>
              {words.look}
            </Button>
            <Button size="s" variant="quiet" onPress={() => void attempt(sayTwo(first, second))}>
              {words.two}
            </Button>
          </span>
        }
      >
        {words.twice(second.fullName, [lineOf(first.id), lineOf(second.id)])}{' '}
        {words.grounds(grounds, contradictions, [first.fullName, second.fullName])}
        {pairs.length > 1 ? (
          <span className={css.more}> {words.more(pairs.length - 1)}</span>
        ) : null}
      </Notice>
    </section>
  )
}

const NONE: readonly Pair[] = []

/** Looked for while nobody types; who has changed since is left out at once. */
function useListedTwice() {
  const plan = usePlan((each) => each)
  const look = useCallback(() => lookForListedTwice(plan), [plan])
  const found = useInPauses(look, NONE)
  const pairs = useMemo(
    () =>
      found.filter(({ first, second }) =>
        [first, second].every((one) => plan.attendees.get(one.id) === one),
      ),
    [found, plan],
  )
  const lineOf = (id: Id) => attendeesOf(plan).findIndex((one) => one.id === id) + 1
  return { pairs, lineOf }
}
