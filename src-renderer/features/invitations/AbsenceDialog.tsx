import { useMemo, useState } from 'react'

import { isPresent } from '#domain/attendees/attendee.ts'
import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { dutyKey } from '#domain/invitations/duties.ts'
import type { Taker } from '#domain/invitations/dutyTaker.ts'
import { absencePreview, settleAbsence } from '#domain/invitations/substitution.ts'
import type { Absence } from '#domain/invitations/substitution.ts'
import { papersNaming } from '#domain/papers/affectedPapers.ts'
import { postsAndUnit } from '#domain/personForm.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id } from '#domain/record.ts'
import type { AskedAbsence } from '#store/absence.ts'
import { edit } from '#store/edit.ts'
import { newId, now } from '#store/ids.ts'
import { openPlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { answerWords } from '#text/answerWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { tellUndoable } from '#ui/tellUndoable.ts'

import { AbsenceForm } from './AbsenceForm.tsx'
import type { AbsenceDraft } from './AbsenceForm.tsx'
import { DutyLine } from './DutyLine.tsx'
import { SubstituteNote } from './SubstituteNote.tsx'

import css from './Absence.module.css'

const { absence: words, steps, done } = answerWords

interface AbsenceDialogProps {
  readonly asked: AskedAbsence
  readonly onClose: () => void
}

/** Somebody does not come: who comes instead, who does what, and which papers are to be made again. */
export function AbsenceDialog({ asked, onClose }: AbsenceDialogProps) {
  // The plan as it is when the dialog opens: what was read is what is done.
  const [{ plan }] = useState(openPlan)
  const principal = plan.attendees.get(asked.attendeeId)
  if (principal === undefined) return null
  return <OpenDialog asked={asked} principal={principal} plan={plan} onClose={onClose} />
}

interface OpenDialogProps extends AbsenceDialogProps {
  readonly principal: Attendee
  readonly plan: Plan
}

function OpenDialog({ asked, principal, plan, onClose }: OpenDialogProps) {
  const [at] = useState(now)
  const [freshId] = useState(newId)
  const [draft, setDraft] = useState<AbsenceDraft>(() => firstDraft(asked, principal))
  const [isSettling, setSettling] = useState(false)
  const [takers, setTakers] = useState<ReadonlyMap<string, Taker>>(new Map())
  const ownRules = useMemo(() => rulesOf(plan, rules), [plan])
  const absence = useMemo(
    () => absenceOf(plan, principal, draft, freshId),
    [plan, principal, draft, freshId],
  )
  const { after, duties } = useMemo(
    () => absencePreview(plan, ownRules, absence, at),
    [plan, ownRules, absence, at],
  )
  const options = useMemo(() => optionsFor(plan, principal.id), [plan, principal.id])
  const namesake = useMemo(() => namesakeOf(plan, draft.newName), [plan, draft.newName])
  const papers = useMemo(
    () => papersNaming(plan, ownRules, principal.id),
    [plan, ownRules, principal.id],
  )
  const substitute = after.attendees.get(absence.substitute?.id ?? '')
  const moved = duties.filter(
    ({ duty, proposed }) => (takers.get(dutyKey(duty)) ?? proposed).kind !== 'same',
  ).length

  const settle = async () => {
    // A second press before the first is on the disk would do it twice.
    if (isSettling) return
    setSettling(true)
    const label =
      absence.answer.invitation === 'declined'
        ? steps.absent(principal.fullName, moved)
        : substitute === undefined
          ? steps.substituteUnknown(principal.fullName)
          : steps.substitute(principal.fullName, substitute.fullName)
    const result = await attempt(
      edit(label, (open) => settleAbsence(open, rulesOf(open, rules), absence, takers, at)),
    )
    setSettling(false)
    if (!result.ok) return
    tellUndoable(
      done.settled(principal.fullName, substitute?.fullName ?? null, moved),
      undoOfLastStep(),
    )
    onClose()
  }

  return (
    <Dialog
      title={words.title(principal.fullName)}
      look="wide"
      isOpen
      onClose={onClose}
      summary={words.oneStep}
      actions={
        <>
          <Button onPress={onClose}>{uiWords.cancel}</Button>
          <Button variant="primary" onPress={() => void settle()}>
            {words.confirm(moved)}
          </Button>
        </>
      }
    >
      <div className={css.parts}>
        <AbsenceForm
          draft={draft}
          options={options}
          namesake={namesake}
          onDraft={(next) => {
            // Another substitute may do other things: what was chosen by hand stays, proposals follow.
            if (next.substituteId !== draft.substituteId || next.newName !== draft.newName)
              setTakers(withoutGone(takers, draft.substituteId ?? freshId))
            setDraft(next)
          }}
        />
        {substitute === undefined ? null : (
          <SubstituteNote
            principal={principal}
            substitute={substitute}
            present={plan.attendees.get(substitute.id) ?? null}
            standsInFor={standsInFor(plan, principal.id, substitute.id)}
            draft={draft}
            onDraft={setDraft}
          />
        )}
        <section aria-label={words.duties(duties.length)} className={css.part}>
          <h3 className={css.head}>
            {duties.length === 0 ? words.noDuties : words.duties(duties.length)}
          </h3>
          <ul className={css.duties}>
            {duties.map((one) => {
              const key = dutyKey(one.duty)
              return (
                <DutyLine
                  key={key}
                  plan={after}
                  absentName={principal.fullName}
                  settled={one}
                  taker={takers.get(key) ?? one.proposed}
                  onTaker={(taker) => setTakers(new Map(takers).set(key, taker))}
                />
              )
            })}
          </ul>
        </section>
        <section aria-label={words.papers} className={css.part}>
          <h3 className={css.head}>{words.papers}</h3>
          <p className={css.papers}>
            {papers.map(({ paper, places }) => words.paper(paper, places)).join('; ')}.
          </p>
        </section>
      </div>
    </Dialog>
  )
}

function firstDraft({ answer }: AskedAbsence, principal: Attendee): AbsenceDraft {
  const last = principal.answers.at(-1)
  const known = last !== undefined && last.invitation === principal.invitation ? last : null
  const told = answer.toldBy !== '' || answer.reason !== '' || answer.channel !== null
  const { toldBy, channel, reason } = told || known === null ? answer : known
  return {
    kind: answer.invitation === 'declined' ? 'declined' : 'substitute',
    toldBy,
    channel,
    reason,
    substituteId: principal.substituteId,
    newName: '',
    newPost: '',
    takesSeat: true,
    takesDelegation: null,
  }
}

function absenceOf(plan: Plan, principal: Attendee, draft: AbsenceDraft, freshId: Id): Absence {
  const { kind, toldBy, channel, reason, newName, newPost, takesSeat, takesDelegation } = draft
  const answer = { invitation: kind, toldBy: toldBy.trim(), channel, reason: reason.trim() }
  const base = { attendeeId: principal.id, answer }
  const takes = (own: string) => ({
    takesSeat,
    takesDelegation: (takesDelegation ?? own.trim() === '') && principal.delegation !== '',
  })
  if (kind === 'declined') return { ...base, substitute: null }
  if (newName.trim() !== '') {
    const newcomer = { fullName: newName.trim(), statePost: newPost.trim() }
    return { ...base, substitute: { id: freshId, newcomer, ...takes('') } }
  }
  const known = plan.attendees.get(draft.substituteId ?? '')
  if (known === undefined || !isPresent(known)) return { ...base, substitute: null }
  return { ...base, substitute: { id: known.id, newcomer: null, ...takes(known.delegation) } }
}

/** Whoever is no longer sent keeps nothing that was chosen by hand. */
function withoutGone(takers: ReadonlyMap<string, Taker>, goneId: Id): ReadonlyMap<string, Taker> {
  return new Map([...takers].filter(([, one]) => one.kind !== 'attendee' || one.id !== goneId))
}

function optionsFor(plan: Plan, principalId: Id) {
  return attendeesOf(plan)
    .filter((one) => one.id !== principalId && isPresent(one))
    .map((one) => ({ value: one.id, label: one.fullName, detail: postsAndUnit(one) }))
}

/** Who of the list has this name, in whatever case it is typed, and be it somebody who does not come. */
function namesakeOf(plan: Plan, name: string): Attendee | null {
  const folded = foldedName(name)
  if (folded === '') return null
  return attendeesOf(plan).find((one) => foldedName(one.fullName) === folded) ?? null
}

function foldedName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('vi')
}

function standsInFor(plan: Plan, principalId: Id, substituteId: Id): string | null {
  for (const one of plan.attendees.values())
    if (one.substituteId === substituteId && one.id !== principalId) return one.fullName
  return null
}
