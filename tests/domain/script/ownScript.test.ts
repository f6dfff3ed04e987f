import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { setAttendee } from '#domain/attendees/attendee.ts'
import { removeRecipients, setRecipient } from '#domain/awards/recipient.ts'
import type { Change } from '#domain/change.ts'
import { checksOf } from '#domain/checks/checksOf.ts'
import {
  addRecipientsToHandover,
  setHandover,
  takeOutOfHandover,
} from '#domain/handovers/handover.ts'
import { setPresenter } from '#domain/handovers/presenter.ts'
import { applyChanges } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover } from '#domain/record.ts'
import { handoverScript } from '#domain/script/mcScript.ts'
import { namesIn } from '#domain/script/namesInScript.ts'
import {
  confirmScript,
  forgetScript,
  madeText,
  staleness,
  writeScript,
} from '#domain/script/ownScript.ts'
import { someEdits, somePlan } from '#tests/domain/someEdits.ts'
import {
  makeAttendee,
  makeAward,
  makeHandover,
  makePlan,
  makeRecipient,
  makeSlot,
  testRules,
} from '#tests/support/makers.ts'
import { problemWords } from '#text/problemWords.ts'

const AN = 'Cá nhân mẫu An'
const ANH = 'Cá nhân (mẫu) Anh-1'
const BINH = 'Cá nhân mẫu Bình'

const plan = makePlan({
  attendees: [
    makeAttendee({ id: 'p1', fullName: 'Đại biểu mẫu 1', statePost: 'Chủ tịch UBND tỉnh' }),
    makeAttendee({ id: 'p2', fullName: 'Đại biểu mẫu 2', statePost: 'Phó Chủ tịch UBND tỉnh' }),
  ],
  awards: [makeAward()],
  recipients: [
    makeRecipient({ id: 'an', name: AN, post: 'Chuyên viên' }),
    makeRecipient({ id: 'anh', name: ANH }),
    makeRecipient({ id: 'binh', name: BINH }),
  ],
  handovers: [
    makeHandover({
      presenters: [makeSlot({ attendeeId: 'p1' })],
      recipientIds: ['an', 'binh'],
      mcNote: 'Chờ nhạc',
    }),
  ],
})

const OWN = `Mời ${AN}, Chuyên viên\nvà ${BINH} lên sân khấu!\nMời đồng chí Đại biểu mẫu 1 trao.`

type Verb = (plan: Plan) => readonly Change[]

const write =
  (text: string): Verb =>
  (on) =>
    writeScript(on, 'handover', text, testRules)

function after(...verbs: Verb[]): Plan {
  return verbs.reduce((on, verb) => applyChanges(on, verb(on)), plan)
}

function only(on: Plan): Handover {
  return on.handovers.get('handover') as Handover
}

const staleOf = (on: Plan) => staleness(on, only(on), testRules)
const linesOf = (on: Plan) => handoverScript(on, only(on), testRules)

describe('a text of the office for the MC', () => {
  it('is kept with what was made then, and read line by line before the note', () => {
    const own = after(write(OWN))
    expect(only(own).script).toEqual({
      text: OWN,
      madeThen: madeText(plan, only(plan), testRules),
    })
    expect(linesOf(own).map(({ kind, text }) => [kind, text])).toEqual([
      ...OWN.split('\n').map((text) => ['own', text]),
      ['note', 'Chờ nhạc'],
    ])
    expect(staleOf(own)).toBeNull()
  })

  it('holds what is read aloud, one line to a line, without the note', () => {
    const made = madeText(plan, only(plan), testRules)
    expect(made.split('\n')).toHaveLength(6)
    expect(made).toContain(`\n${AN}, Chuyên viên\n`)
    expect(made).not.toContain('Chờ nhạc')
  })

  it.each([
    '',
    ' \n ',
    madeText(plan, only(plan), testRules),
    `${madeText(plan, only(plan), testRules)}\n`,
  ])('is none where it is blank or the made one (%#)', (text) => {
    expect(write(text)(plan)).toEqual([])
    expect(only(after(write(OWN), write(text))).script).toBeNull()
  })

  it('is written over, and forgotten, in one change', () => {
    expect(only(after(write(OWN), write('Khác'))).script?.text).toBe('Khác')
    expect(only(after(write(OWN), (on) => forgetScript(on, 'handover'))).script).toBeNull()
    expect(forgetScript(plan, 'handover')).toEqual([])
  })

  it('keeps the place on stage of each recipient whose line was left as it was made', () => {
    const made = madeText(plan, only(plan), testRules).split('\n')
    const [invite = '', an = '', binh = ''] = made
    const lines = linesOf(after(write(`Kính thưa hội nghị!\n${invite}\n${binh} \n${an}`)))
    expect(lines.map(({ kind, position }) => [kind, position])).toEqual([
      ['own', undefined],
      ['inviteRecipients', undefined],
      ['recipient', 2],
      ['recipient', 1],
      ['note', undefined],
    ])
  })

  it('shows what it leaves open', () => {
    const [line] = linesOf(after(write('Mời (chưa rõ người trao) lên trao.')))
    expect(line).toMatchObject({ kind: 'own', gap: true })
  })

  it('is refused when it is longer than any text may be', () => {
    expect(() => write('a'.repeat(20_001))(plan)).toThrow('textTooLong')
  })
})

describe('when the plan changes', () => {
  it('the text stays, and is not true once somebody no longer receives', () => {
    const on = after(write(OWN), (now) => takeOutOfHandover(now, 'handover', 'binh'))
    expect(only(on).script?.text).toBe(OWN)
    expect(staleOf(on)).toEqual({ gone: [BINH], missing: [] })
    expect(linesOf(on).map(({ kind }) => kind)).toEqual([
      'inviteRecipients',
      'recipient',
      'invitePresenters',
      'congratulate',
      'thank',
      'note',
      'untrue',
    ])
    expect(linesOf(on).find(({ kind }) => kind === 'untrue')?.text).toBe(OWN)
  })

  it('tells a recipient whose record is gone, and one who has come, by whole names', () => {
    const on = after(
      write(OWN),
      (now) => removeRecipients(now, ['an']),
      (now) => addRecipientsToHandover(now, 'handover', ['anh']),
    )
    expect(staleOf(on)).toEqual({ gone: [AN], missing: [ANH] })
  })

  it('tells a presenter who was replaced, attendee or free name', () => {
    const free = makeSlot({ name: 'ông Mẫu 7' })
    const swapped = after(write(OWN), (now) => setPresenter(now, 'handover', 0, free))
    expect(staleOf(swapped)).toEqual({ gone: ['Đại biểu mẫu 1'], missing: ['ông Mẫu 7'] })
    const back = after(
      (now) => setPresenter(now, 'handover', 0, free),
      write(`Mời ông Mẫu 7 trao cho ${AN} và ${BINH}.`),
      (now) => setPresenter(now, 'handover', 0, makeSlot({ attendeeId: 'p2' })),
    )
    expect(staleOf(back)).toEqual({ gone: ['ông Mẫu 7'], missing: ['Đại biểu mẫu 2'] })
  })

  it('passes over names that the office left out or put in on its own account', () => {
    const text = `Có mặt Đại biểu mẫu 2. Mời các đồng chí có tên trên màn hình.`
    const on = after(write(text), (now) => takeOutOfHandover(now, 'handover', 'binh'))
    expect(staleOf(on)).toEqual({ gone: [], missing: [] })
  })

  it('tells no name where something else has changed', () => {
    const on = after(write(OWN), (now) =>
      setAttendee(now, 'p1', { statePost: 'Bí thư Tỉnh ủy mẫu' }),
    )
    expect(staleOf(on)).toEqual({ gone: [], missing: [] })
    const capacity = after(write(OWN), (now) =>
      setPresenter(now, 'handover', 0, {
        attendeeId: 'p1',
        name: '',
        capacity: 'authority',
        principal: 'Chủ tịch nước',
      }),
    )
    expect(staleOf(capacity)).toEqual({ gone: [], missing: [] })
  })

  it('is true again when the change is taken back, and through what is never read', () => {
    const on = after(
      write(OWN),
      (now) => takeOutOfHandover(now, 'handover', 'binh'),
      (now) => addRecipientsToHandover(now, 'handover', ['binh']),
      (now) => setHandover(now, 'handover', { mcNote: 'Khác', seconds: 40 }),
    )
    expect(staleOf(on)).toBeNull()
  })

  it('compares names in NFC, as a clipboard may give them otherwise', () => {
    const on = after(write(OWN.normalize('NFD')), (now) =>
      setRecipient(now, 'binh', { name: 'Cá nhân mẫu Cúc' }),
    )
    expect(staleOf(on)).toEqual({ gone: [BINH], missing: ['Cá nhân mẫu Cúc'] })
  })

  it('mending half of the names leaves the flag; mending all, or a confirmation, takes it', () => {
    const out: Verb = (now) => setHandover(now, 'handover', { recipientIds: ['anh'] })
    const half = after(write(OWN), out, write(OWN.replace(BINH, ANH)))
    expect(staleOf(half)).toEqual({ gone: [AN], missing: [] })
    expect(staleOf(after(write(OWN), out, write(`Mời ${ANH} lên nhận.`)))).toBeNull()
    const confirmed = after(write(OWN), out, (now) => confirmScript(now, 'handover', testRules))
    expect(staleOf(confirmed)).toBeNull()
    expect(only(confirmed).script?.text).toBe(OWN)
    expect(confirmScript(plan, 'handover', testRules)).toEqual([])
  })

  it('is told by the checks at its handover', () => {
    const told = (...verbs: Verb[]) =>
      checksOf(after(write(OWN), ...verbs), testRules).filter(({ kind }) => kind === 'scriptStale')
    expect(told()).toEqual([])
    const [one] = told((now) => setHandover(now, 'handover', { recipientIds: ['an', 'anh'] }))
    expect(one).toMatchObject({ level: 'warn', place: { table: 'handovers', id: 'handover' } })
    expect(one && problemWords(one)).toBe(
      `Lượt 1 (Bằng khen): lời MC tự soạn còn gọi tên ${BINH}, nay không có trong lượt; chưa gọi tên ${ANH}, nay có trong lượt.`,
    )
    const [other] = told((now) => setAttendee(now, 'p1', { statePost: '' }))
    expect(other && problemWords(other)).toBe(
      'Lượt 1 (Bằng khen): lời MC tự soạn cần xem lại, vì lời máy soạn nay đã khác.',
    )
  })
})

describe('names in a text', () => {
  it('are found whole, the longer one where one stands in another', () => {
    const names = ['Lê Văn Mẫu', 'Lê Văn', 'Phòng A', 'Phòng A, Sở B', 'Mẫu (1)', 'Sở B-C']
    const found = (text: string) => [...namesIn(text, names)]
    expect(found('Lê Văn Mẫu')).toEqual(['Lê Văn Mẫu'])
    expect(found('Mời Lê  Văn\nMẫu, Lê Văn; Lê Văn Mẫung')).toEqual(['Lê Văn Mẫu', 'Lê Văn'])
    expect(found('Phòng A, Sở B-C')).toEqual(['Phòng A, Sở B'])
    expect(found('“Mẫu (1)” và Sở B-C.')).toEqual(['Mẫu (1)', 'Sở B-C'])
    expect(found('Lê Vănh, xPhòng A')).toEqual([])
  })
})

describe('any edits of the plan', () => {
  it('leave the text of every handover that is still there as it was written', () => {
    fc.assert(
      fc.property(somePlan, someEdits, (begin, edits) => {
        const written = new Map<string, Handover['script']>()
        let on = begin
        const writeAll = () => {
          for (const id of on.handovers.keys()) {
            if (written.has(id)) continue
            on = applyChanges(on, writeScript(on, id, `Lời của ${id}`, testRules))
            written.set(id, on.handovers.get(id)?.script ?? null)
          }
        }
        writeAll()
        for (const edit of edits) {
          on = applyChanges(on, edit(on))
          for (const [id, { script }] of on.handovers)
            expect(script).toEqual(written.get(id) ?? null)
          writeAll()
        }
      }),
      { numRuns: 100 },
    )
  })
})
