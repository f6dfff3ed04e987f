import fc from 'fast-check'

import {
  addAgendaItem,
  moveAgendaItems,
  removeAgendaItems,
  setAgendaItem,
} from '#domain/agenda/agenda.ts'
import { addedPeople } from '#domain/attendeeImport/importAttendees.ts'
import {
  addAttendee,
  moveAttendees,
  removeAttendees,
  setAttendee,
} from '#domain/attendees/attendee.ts'
import {
  delegationsOf,
  forgetDelegation,
  moveDelegation,
  setDelegation,
} from '#domain/attendees/delegation.ts'
import { addAward, moveAwards, removeAwards, setAward } from '#domain/awards/award.ts'
import { addDecision, removeDecisions } from '#domain/awards/decision.ts'
import { addOwnAward, dropOwnAwards, moveOwnAwards } from '#domain/awards/ownCatalogue.ts'
import {
  addRecipient,
  moveRecipients,
  removeRecipients,
  setRecipient,
} from '#domain/awards/recipient.ts'
import type { Change } from '#domain/change.ts'
import { setCheckLevel } from '#domain/checks/checkLevel.ts'
import { setConference } from '#domain/conference.ts'
import {
  addHandover,
  addRecipientsToHandover,
  moveHandovers,
  moveInHandover,
  removeHandovers,
} from '#domain/handovers/handover.ts'
import { layOutHandovers } from '#domain/handovers/layOut.ts'
import { addSlot, removeSlot, setPresenter } from '#domain/handovers/presenter.ts'
import { setReadingPlace } from '#domain/handovers/readingPlace.ts'
import { answerInvitation, bareAnswer, takeBackAnswer } from '#domain/invitations/invitation.ts'
import { addOpenPoint, removeOpenPoints, settleOpenPoint } from '#domain/openPoint.ts'
import { attendeesOf, conferenceOf, recipientsOfAward, rowsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id, TableName } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { dropOwnPhrases, setOwnPhrase } from '#domain/script/ownPhrases.ts'
import { makePlan, makeSlot, samplePlan, testRules } from '#tests/support/makers.ts'

/** An edit of whatever plan it meets; nothing where it is refused or finds nothing to do. */
export type Edit = (plan: Plan) => readonly Change[]

interface Draw {
  /** One id of a table, or null while it is empty. */
  readonly one: (plan: Plan, table: TableName) => Id | null
  readonly some: (plan: Plan, table: TableName) => readonly Id[]
  readonly text: string
  readonly newId: () => Id
}

type Verb = (plan: Plan, draw: Draw) => readonly Change[]

/** Calls a verb with an id of a table, if the table has any. */
function on(table: TableName, verb: (plan: Plan, id: Id, draw: Draw) => readonly Change[]): Verb {
  return (plan, draw) => {
    const id = draw.one(plan, table)
    return id === null ? [] : verb(plan, id, draw)
  }
}

const VERBS: readonly Verb[] = [
  (plan, { text }) => setConference(plan, { title: text }),
  (plan, { text, newId }) => addOwnAward(plan, testRules, { name: text, reason: text }, newId),
  (plan, { text }) =>
    moveOwnAwards(plan, testRules, [testRules.awards[text.length]?.code ?? ''], null, text),
  (plan) => dropOwnAwards(plan, testRules, [conferenceOf(plan)?.ownAwards[0]?.code ?? '']),
  (plan, { text }) =>
    setOwnPhrase(plan, testRules.phrases, [], 'mc.thank', { text: `${text} {presenters}` }),
  (plan) => dropOwnPhrases(plan, ['mc.thank']),
  (plan, { text }) =>
    setReadingPlace(plan, testRules, 'government', {
      place: text === ' ' ? 'seated' : 'onStage',
      reason: text,
    }),
  (plan, { text }) => setCheckLevel(plan, 'noPresenter', text === ' ' ? null : 'off'),
  (plan, { text, newId }) => addAttendee(plan, { fullName: text }, newId),
  (plan, { text, newId }) =>
    addedPeople(
      [1, 2, 3].map((line) => ({ id: newId(), fullName: `${text} ${line}` })),
      conferenceOf(plan)?.id ?? '',
      attendeesOf(plan).at(-1)?.order ?? null,
    ),
  on('attendees', (plan, id, { text, one }) =>
    setAttendee(plan, id, { note: text, substituteId: one(plan, 'attendees') }),
  ),
  (plan, { some, text }) =>
    answerInvitation(
      plan,
      some(plan, 'attendees'),
      { ...bareAnswer(text === ' ' ? 'accepted' : 'declined'), reason: text },
      '2024-01-10T01:00:00.000Z',
    ),
  (plan, { some }) => takeBackAnswer(plan, some(plan, 'attendees')),
  (plan, { text, one }) => setDelegation(plan, text, { quota: 2, headId: one(plan, 'attendees') }),
  (plan, { text }) => moveDelegation(plan, text, delegationsOf(plan)[0]?.name ?? null),
  (plan, { text }) => forgetDelegation(plan, text),
  (plan, { some }) => removeAttendees(plan, some(plan, 'attendees')),
  (plan, { some, one }) => moveAttendees(plan, some(plan, 'attendees'), one(plan, 'attendees')),
  (plan, { text, newId, one }) =>
    addAgendaItem(
      plan,
      {
        title: text,
        kind: 'awards',
        people: [{ attendeeId: one(plan, 'attendees'), name: text, role: '' }],
      },
      newId,
      one(plan, 'agendaItems'),
    ),
  on('agendaItems', (plan, id) => setAgendaItem(plan, id, { minutes: 15, fixedStart: 480 })),
  (plan, { some, one }) =>
    moveAgendaItems(plan, some(plan, 'agendaItems'), one(plan, 'agendaItems')),
  (plan, { some }) => removeAgendaItems(plan, some(plan, 'agendaItems')),
  (plan, { text, newId }) => addDecision(plan, { number: text }, newId),
  (plan, { some }) => removeDecisions(plan, some(plan, 'decisions')),
  (plan, { text, newId, one }) =>
    addAward(plan, { name: text, decisionId: one(plan, 'decisions') }, newId),
  on('awards', (plan, id, { text }) => setAward(plan, id, { reason: text })),
  (plan, { some, one }) => moveAwards(plan, some(plan, 'awards'), one(plan, 'awards')),
  (plan, { some }) => removeAwards(plan, some(plan, 'awards').slice(0, 1)),
  on('awards', (plan, id, { text, newId, one, some }) =>
    addRecipient(
      plan,
      id,
      {
        name: text,
        kind: 'group',
        attendeeId: one(plan, 'attendees'),
        memberIds: some(plan, 'attendees'),
        partOfId: one(plan, 'recipients'),
      },
      newId,
    ),
  ),
  on('awards', (plan, id, { text, newId, one }) =>
    addRecipient(plan, id, { name: text, attendeeId: one(plan, 'attendees') }, newId),
  ),
  on('recipients', (plan, id, { one }) =>
    setRecipient(plan, id, { awardId: one(plan, 'awards') ?? '' }),
  ),
  on('recipients', (plan, id) => setRecipient(plan, id, { kind: 'collective' })),
  on('awards', (plan, id, { some, one }) =>
    moveRecipients(plan, id, some(plan, 'recipients'), one(plan, 'recipients')),
  ),
  (plan, { some }) => removeRecipients(plan, some(plan, 'recipients')),
  on('awards', (plan, id, { newId, one }) =>
    addHandover(
      plan,
      id,
      {
        agendaItemId: one(plan, 'agendaItems'),
        presenters: [makeSlot({ attendeeId: one(plan, 'attendees') })],
      },
      newId,
    ),
  ),
  on('awards', (plan, id, { newId }) => layOutHandovers(plan, [id], newId)),
  on('handovers', (plan, id) => {
    const awardId = plan.handovers.get(id)?.awardId ?? ''
    const ids = recipientsOfAward(plan, awardId).map((one) => one.id)
    return addRecipientsToHandover(plan, id, ids)
  }),
  on('handovers', (plan, id, { one }) =>
    moveInHandover(plan, id, one(plan, 'recipients') ?? '', one(plan, 'recipients')),
  ),
  on('handovers', (plan, id, { one }) =>
    addSlot(plan, id, makeSlot({ attendeeId: one(plan, 'attendees') })),
  ),
  on('handovers', (plan, id, { text }) => setPresenter(plan, id, 0, makeSlot({ name: text }))),
  on('handovers', (plan, id) => removeSlot(plan, id, 0)),
  (plan, { some, one }) => moveHandovers(plan, some(plan, 'handovers'), one(plan, 'handovers')),
  (plan, { some }) => removeHandovers(plan, some(plan, 'handovers')),
  on('recipients', (plan, id, { text, newId }) =>
    addOpenPoint(plan, text, { table: 'recipients', id }, newId),
  ),
  on('handovers', (plan, id, { text, newId }) =>
    addOpenPoint(plan, text, { table: 'handovers', id }, newId),
  ),
  on('openPoints', (plan, id) => settleOpenPoint(plan, id, true)),
  (plan, { some }) => removeOpenPoints(plan, some(plan, 'openPoints').slice(0, 1)),
]

/** Where a sequence begins: an empty conference, or one with every kind of record and reference. */
export const somePlan: fc.Arbitrary<Plan> = fc
  .boolean()
  .map((full) => (full ? samplePlan() : makePlan()))

/** Sequences of verbs with drawn arguments. */
export const someEdits: fc.Arbitrary<readonly Edit[]> = fc
  .array(
    fc.record({
      verb: fc.nat(VERBS.length - 1),
      picks: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
      text: fc.constantFrom('Đại biểu mẫu', 'Tập thể mẫu', '<img onerror>', 'Ha\u0300', ' ', 'Ă'),
    }),
    { maxLength: 60, size: 'max' },
  )
  .map((draws) => {
    let last = 0
    const newId = () => `new-${(last += 1)}`
    return draws.map(({ verb, picks, text }): Edit => {
      return (plan) => {
        let used = 0
        const pick = () => picks[used++ % picks.length] as number
        const ids = (on: Plan, table: TableName) => [...on[table].keys()]
        const draw: Draw = {
          one: (on, table) => ids(on, table)[pick() % Math.max(1, on[table].size)] ?? null,
          some: (on, table) => {
            const mask = pick()
            return ids(on, table).filter((_, index) => ((mask >> (index % 10)) & 1) === 1)
          },
          text,
          newId,
        }
        return orNothing(() => (VERBS[verb] as Verb)(plan, draw))
      }
    })
  })

function orNothing(verb: () => readonly Change[]): readonly Change[] {
  try {
    return verb()
  } catch (refused) {
    if (refused instanceof Refused) return []
    throw refused
  }
}

/** A plan as it compares: rows by id, whatever order they were written in. */
export function samePlan(plan: Plan): unknown {
  return Object.fromEntries(
    Object.entries(rowsOf(plan)).map(([table, rows]) => [
      table,
      rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  )
}
