import { Scale } from 'lucide-react'

import { usePlan } from '#store/plan.ts'
import { attendeeWords } from '#text/attendeeWords.ts'
import { precedenceWords as words } from '#text/precedenceWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Page } from '#ui/Page.tsx'

import { LadderPart } from './LadderPart.tsx'
import { proposeRanks } from './peopleEdits.ts'
import { PeoplePart } from './PeoplePart.tsx'

import css from './Precedence.module.css'

/** The ladder on the left, and on the right everybody in the order that it gives. */
export function PrecedencePage() {
  const attendees = usePlan((plan) => plan.attendees)
  const ranked = [...attendees.values()].filter(({ precedence }) => precedence !== null).length
  return (
    <Page
      title={words.title}
      detail={words.totals(ranked, attendees.size)}
      actions={
        <Button
          icon={<Scale size={16} strokeWidth={1.75} />}
          hint={attendeeWords.proposePrecedenceHint}
          isDisabled={ranked === attendees.size}
          onPress={() => void attempt(proposeRanks())}
        >
          {attendeeWords.proposePrecedence}
        </Button>
      }
    >
      <div className={css.parts}>
        <LadderPart />
        <PeoplePart />
      </div>
    </Page>
  )
}
