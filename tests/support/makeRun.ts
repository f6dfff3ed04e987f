import { emptyPlan, planOf, rowsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type {
  AgendaItem,
  Attendee,
  Award,
  Conference,
  Handover,
  Id,
  PresenterSlot,
  Recipient,
  StageSettings,
} from '#domain/record.ts'
import type { Run, RunAction, RunEvent, RunStep } from '#domain/run/run.ts'
import * as makers from '#tests/support/makers.ts'

const CONFERENCE = 'c1'

const STAGE: StageSettings = {
  walkOnSeconds: 45,
  perRecipientSeconds: 12,
  decisionSeconds: 75,
  perNameSeconds: 3,
  photoSeconds: 20,
  walkOffSeconds: 25,
  maxRecipients: 10,
  lineStart: 'audienceLeft',
  theme: 'red',
  farthestSeatMetres: 20,
  screenHeightMetres: 2.5,
}

/** What every row of the conference c1 has; its place in the order follows its id. */
const rowOf = (id: Id) => ({ id, conferenceId: CONFERENCE, order: `a${id}` })

export function makeConference(fields: Partial<Conference> = {}): Conference {
  return makers.makeConference({
    id: CONFERENCE,
    conferenceId: CONFERENCE,
    parentAgency: 'UBND TỈNH MẪU',
    agency: 'VĂN PHÒNG',
    note: 'ghi chú nội bộ của hội nghị',
    stage: STAGE,
    ...fields,
  })
}

export function makeAttendee(id: Id, fields: Partial<Attendee> = {}): Attendee {
  return makers.makeAttendee({
    ...rowOf(id),
    fullName: `Đại biểu mẫu ${id}`,
    statePost: `Chức vụ mẫu ${id}`,
    phone: '0123 456 789',
    note: 'ghi chú nội bộ của đại biểu',
    ...fields,
  })
}

export function makeItem(id: Id, fields: Partial<AgendaItem> = {}): AgendaItem {
  return makers.makeItem({
    ...rowOf(id),
    kind: 'report',
    title: `Mục mẫu ${id}`,
    mcNote: 'lời dẫn nội bộ',
    ...fields,
  })
}

export function makeAward(id: Id, fields: Partial<Award> = {}): Award {
  return makers.makeAward({
    ...rowOf(id),
    catalogueCode: null,
    name: `Bằng khen mẫu ${id}`,
    shortName: '',
    grantor: '',
    grantorLevel: null,
    note: 'ghi chú nội bộ của hình thức',
    ...fields,
  })
}

export function makeRecipient(id: Id, fields: Partial<Recipient> = {}): Recipient {
  return makers.makeRecipient({
    ...rowOf(id),
    awardId: 'w1',
    members: 'individual',
    name: `Người nhận mẫu ${id}`,
    count: 1,
    note: 'ghi chú nội bộ của người nhận',
    ...fields,
  })
}

export function makeSlot(attendeeId: Id | null, fields: Partial<PresenterSlot> = {}) {
  return makers.makeSlot({ attendeeId, ...fields })
}

export function makeHandover(id: Id, fields: Partial<Handover> = {}): Handover {
  return makers.makeHandover({
    ...rowOf(id),
    awardId: 'w1',
    presenters: [makeSlot('p1')],
    mcNote: 'lời dẫn nội bộ của lượt trao',
    ...fields,
  })
}

export interface CeremonySize {
  readonly handovers?: number
  readonly recipients?: number
}

/**
 * A plan with an opening (10 minutes), an award item and a closing (10 minutes): handovers h1, h2 …
 * of award w1 with recipients h1r1, h1r2 …, handed over by p1 (odd ones) and p2 (even ones).
 */
export function makeCeremonyPlan({ handovers = 3, recipients = 2 }: CeremonySize = {}): Plan {
  const numbers = Array.from({ length: handovers }, (_, index) => index + 1)
  const ids = (number: number) =>
    Array.from({ length: recipients }, (_, index) => `h${number}r${index + 1}`)
  return {
    ...emptyPlan(),
    ...planOf({
      conferences: [makeConference()],
      attendees: ['p1', 'p2', 'p3'].map((id, index) => makeAttendee(id, { precedence: index + 1 })),
      agendaItems: [
        makeItem('i1'),
        makeItem('i2', { kind: 'awards', title: 'Trao thưởng', minutes: 30 }),
        makeItem('i3', { title: 'Bế mạc' }),
      ],
      awards: [makeAward('w1')],
      recipients: numbers.flatMap((number) => ids(number).map((id) => makeRecipient(id))),
      handovers: numbers.map((number) =>
        makeHandover(`h${number}`, {
          order: `a${String(number).padStart(4, '0')}`,
          presenters: [makeSlot(number % 2 === 1 ? 'p1' : 'p2')],
          recipientIds: ids(number),
        }),
      ),
    }),
  }
}

/** 20-1-2024, 7h30, in milliseconds: when the programme of `makeCeremonyPlan` begins. */
export const START = Date.UTC(2024, 0, 20, 0, 30)

/** A run of `makeCeremonyPlan`: i1 (600 s), a step of 180 s per handover, i3 (600 s). */
export function makeRun(size: CeremonySize = {}, fields: Partial<Run> = {}): Run {
  const plan = makeCeremonyPlan(size)
  const handovers = [...plan.handovers.keys()]
  const steps: RunStep[] = [
    step('i1', null, 0, 600),
    ...handovers.map((id, index) => step('i2', id, 600 + index * 180, 180)),
    step('i3', null, 600 + handovers.length * 180, 600),
  ]
  return {
    id: 'run1',
    conferenceId: CONFERENCE,
    mode: 'live',
    startedAt: new Date(START).toISOString(),
    plannedStartAt: START,
    steps,
    plan: rowsOf(plan),
    ...fields,
  }
}

function step(itemId: Id, handoverId: Id | null, offset: number, seconds: number): RunStep {
  return {
    id: handoverId ?? itemId,
    itemId,
    handoverId,
    offsetSeconds: offset,
    plannedSeconds: seconds,
    fixed: false,
  }
}

/** Events of these actions: ids e1, e2 …, one minute apart unless a time is given. */
export function eventsOf(...actions: readonly (RunAction & { readonly at?: number })[]) {
  return actions.map((action, index): RunEvent => {
    const seq = index + 1
    return { at: START + index * 60_000, ...action, id: `e${seq}`, runId: 'run1', seq }
  })
}

/** What became of a recipient of `makeRun` ("h1r2"), in his or her own handover. */
export function marked(recipientId: Id, outcome: 'absent' | 'later' | 'proxy'): RunAction {
  return {
    type: 'marked',
    stepId: recipientId.slice(0, 2),
    recipientId,
    outcome,
    proxyName: outcome === 'proxy' ? 'Bà mẫu' : '',
    proxyRelation: outcome === 'proxy' ? 'vợ' : '',
  }
}

/** GO from the start through these steps. */
export function goes(...steps: readonly Id[]): readonly RunAction[] {
  return steps.map((to, index) => ({ type: 'went', from: steps[index - 1] ?? null, to }))
}
