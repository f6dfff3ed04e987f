import { memo, useDeferredValue } from 'react'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { checksOf } from '#domain/checks/checksOf.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import { useConferenceId, usePlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { goTo, useSession } from '#store/session.ts'
import type { Page } from '#store/session.ts'
import { overviewWords } from '#text/overviewWords.ts'
import { Button } from '#ui/Button.tsx'

const words = overviewWords.figures

/** How much there is of everything; each figure leads to its place. */
export function Figures() {
  const conferenceId = useConferenceId()
  const plan = useDeferredValue(usePlan((each) => each))
  return <FiguresOf conferenceId={conferenceId} plan={plan} />
}

/** Drawn after the screen has followed the key, and not before. */
const FiguresOf = memo(function FiguresOf({
  conferenceId,
  plan,
}: {
  readonly conferenceId: Id | null
  readonly plan: Plan
}) {
  const figures: readonly (readonly [Page, string])[] = [
    ['attendees', words.attendees(plan.attendees.size)],
    ['agenda', words.agendaItems(plan.agendaItems.size)],
    ['awards', words.awards(plan.awards.size)],
    ['awards', words.handovers(plan.handovers.size)],
  ]
  const problems = checksOf(plan, rulesOf(plan, rules))
  const levels = (['block', 'warn', 'info'] as const).flatMap((level) => {
    const count = problems.filter((problem) => problem.level === level).length
    return count === 0 ? [] : words.problems[level](count)
  })
  return (
    <>
      {figures.map(([page, text], index) => (
        <Button
          key={index}
          variant="quiet"
          size="s"
          onPress={() => {
            if (conferenceId !== null) goTo({ page, conferenceId })
          }}
        >
          {text}
        </Button>
      ))}
      {levels.length === 0 ? null : (
        <Button
          variant="quiet"
          size="s"
          aria-label={`${levels.join(', ')}. ${words.showProblems}`}
          onPress={() => useSession.setState({ checksShown: true })}
        >
          {levels.join(', ')}
        </Button>
      )}
    </>
  )
})
