import { useConferenceId, usePlan } from '#store/plan.ts'
import { goTo } from '#store/session.ts'
import type { Page } from '#store/session.ts'
import { overviewWords as words } from '#text/overviewWords.ts'
import { Button } from '#ui/Button.tsx'

/** How much there is of everything; each figure leads to its page. */
export function Figures() {
  const conferenceId = useConferenceId()
  const attendees = usePlan((plan) => plan.attendees.size)
  const agendaItems = usePlan((plan) => plan.agendaItems.size)
  const awards = usePlan((plan) => plan.awards.size)
  const handovers = usePlan((plan) => plan.handovers.size)
  const figures: readonly (readonly [Page, string])[] = [
    ['attendees', words.figures.attendees(attendees)],
    ['agenda', words.figures.agendaItems(agendaItems)],
    ['awards', words.figures.awards(awards)],
    ['awards', words.figures.handovers(handovers)],
  ]
  return figures.map(([page, text]) => (
    <Button
      key={text}
      variant="quiet"
      size="s"
      onPress={() => {
        if (conferenceId !== null) goTo({ page, conferenceId })
      }}
    >
      {text}
    </Button>
  ))
}
