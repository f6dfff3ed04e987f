import { Copy } from 'lucide-react'
import { useState } from 'react'

import { isPresent } from '#domain/attendees/attendee.ts'
import { delegationsOf } from '#domain/attendees/delegation.ts'
import { unansweredByDelegation } from '#domain/invitations/unanswered.ts'
import { attendeesOf, conferenceOf } from '#domain/plan.ts'
import { openPlan, usePlan } from '#store/plan.ts'
import { goTo, useSession } from '#store/session.ts'
import { answerWords as words } from '#text/answerWords.ts'
import { unansweredText } from '#text/unansweredWords.ts'
import { Button } from '#ui/Button.tsx'
import { copyText } from '#ui/copyText.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import { toast } from '#ui/toast.ts'

import { AnswerBy } from './AnswerBy.tsx'
import { DelegationsTab } from './DelegationsTab.tsx'
import { EVERYBODY, countsOf } from './invitationView.ts'
import { PeopleTab } from './PeopleTab.tsx'

import css from './Invitations.module.css'

/** Who is invited, who has answered and who has not, by person and by delegation. */
export function InvitationsPage() {
  const conference = usePlan(conferenceOf)
  const attendees = usePlan(attendeesOf)
  const delegations = usePlan(delegationsOf)
  const [tab, setTab] = useState<'people' | 'delegations'>('people')
  const [view, setView] = useState(EVERYBODY)
  const visit = useSession((session) => session.visit)
  const show = useSession(({ place }) => (place.page === 'library' ? null : (place.show ?? null)))
  const [seenVisit, setSeenVisit] = useState<number | null>(null)
  if (visit !== seenVisit) {
    setSeenVisit(visit)
    if (show === 'delegations') setTab('delegations')
    else if (show === 'unanswered') {
      setTab('people')
      setView({ ...EVERYBODY, state: 'invited' })
    }
  }
  const { notInvited, invited } = countsOf(attendees)
  const expected = attendees.filter(isPresent).length
  if (conference === null) return null
  return (
    <Page
      title={words.title}
      detail={words.summary(attendees.length - notInvited, invited, expected)}
      actions={
        <>
          <AnswerBy answerBy={conference.answerBy} isOpen={invited > 0} />
          <Button
            icon={<Copy size={16} strokeWidth={1.75} />}
            hint={words.copyUnansweredHint}
            isDisabled={invited === 0}
            onPress={copyUnanswered}
          >
            {words.copyUnanswered}
          </Button>
        </>
      }
    >
      <div className={css.tabs}>
        <Tabs
          label={words.title}
          selected={tab}
          onChange={setTab}
          pages={[
            {
              key: 'people',
              label: words.people,
              count: attendees.length,
              content:
                attendees.length === 0 ? (
                  <NoAttendees />
                ) : (
                  <PeopleTab view={view} onView={setView} />
                ),
            },
            {
              key: 'delegations',
              label: words.delegations,
              count: delegations.filter(({ key }) => key !== '').length,
              content: (
                <DelegationsTab
                  onShow={(delegation) => {
                    setView({ ...EVERYBODY, delegation })
                    setTab('people')
                  }}
                />
              ),
            },
          ]}
        />
      </div>
    </Page>
  )
}

/** Puts who has not answered on the clipboard, by delegation, for a message or a list to call from. */
function copyUnanswered() {
  const groups = unansweredByDelegation(openPlan().plan)
  const count = groups.reduce((sum, { people }) => sum + people.length, 0)
  if (copyText(unansweredText(groups))) toast.show({ text: words.copied(count), tone: 'ok' })
  else toast.show({ text: words.notCopied, tone: 'danger' })
}

function NoAttendees() {
  const go = () => {
    const { conferenceId } = openPlan()
    if (conferenceId !== null) goTo({ page: 'attendees', conferenceId })
  }
  return (
    <EmptyState
      title={words.emptyTitle}
      actions={<Button onPress={go}>{words.toAttendees}</Button>}
    >
      {words.emptyText}
    </EmptyState>
  )
}
