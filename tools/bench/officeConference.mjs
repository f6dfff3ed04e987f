import { rowsFor } from './officeRows.mjs'

/** @import { Action, Office, Row } from './office.mjs' */
/** @typedef {{ why?: 'import' | 'ceremony', do: (at: string) => Action }} Deed */

/** What the office's conferences are like. */
export const SIZE = {
  attendees: 300,
  items: 14,
  decisions: 3,
  awards: 6,
  recipients: 60,
  handovers: 20,
  points: 15,
  /** Single fields that are set afterwards. */
  edits: 300,
  events: 150,
}

/**
 * One conference from the first idea to the end of its ceremony, action by action. `do` gets the time
 * at which it is done; `why` is that of the snapshot which the app takes before it.
 *
 * @param {Office} office
 * @param {number} number
 * @returns {Generator<Deed>}
 */
export function* conferenceActions(office, number) {
  const { chance, newId } = office
  const id = newId()
  const rows = rowsFor(office, id)
  const add = (
    /** @type {string} */ table,
    /** @type {string} */ label,
    /** @type {Row[]} */ made,
  ) => ({
    do: (/** @type {string} */ at) =>
      office.edit(
        id,
        label,
        at,
        made.map((row) => ({ table, id: row['id'], after: row })),
      ),
  })
  const many = (/** @type {number} */ length, /** @type {(index: number) => Row} */ make) =>
    Array.from({ length }, (_, index) => make(index))

  yield {
    do: (at) =>
      office.edit('library', 'Tạo hội nghị', at, [
        { table: 'conferences', id, after: rows.conference(number, at) },
      ]),
  }
  const attendees = many(SIZE.attendees, rows.attendee)
  yield { why: 'import', ...add('attendees', `Nhập ${SIZE.attendees} đại biểu`, attendees) }
  const items = many(SIZE.items, (index) => rows.item(index, index === 8 ? 'awards' : 'report'))
  for (const item of items) yield add('agendaItems', 'Thêm mục chương trình', [item])
  const decisions = many(SIZE.decisions, rows.decision)
  for (const decision of decisions) yield add('decisions', 'Thêm quyết định', [decision])
  const awards = many(SIZE.awards, (index) => rows.award(index, chance.one(decisions)['id']))
  for (const award of awards) yield add('awards', 'Thêm hình thức khen thưởng', [award])
  const recipients = many(SIZE.recipients, (index) =>
    rows.recipient(index, awards[index % awards.length]?.['id']),
  )
  for (const recipient of recipients) yield add('recipients', 'Thêm người nhận', [recipient])
  const each = SIZE.recipients / SIZE.handovers
  const handovers = many(SIZE.handovers, (index) =>
    rows.handover(index, {
      awardId: awards[index % awards.length]?.['id'],
      agendaItemId: items[8]?.['id'],
      presenterId: chance.one(attendees)['id'],
      recipientIds: recipients.slice(index * each, (index + 1) * each).map((one) => one['id']),
    }),
  )
  for (const handover of handovers) yield add('handovers', 'Thêm lượt trao', [handover])
  for (const point of many(SIZE.points, rows.point))
    yield add('openPoints', 'Thêm điểm còn bỏ ngỏ', [point])

  for (let index = 0; index < SIZE.edits; index += 1)
    yield {
      do: (at) => {
        const row = office.planOf(id)['attendees']?.[chance.below(SIZE.attendees)] ?? {}
        const after = chance.one([
          { statePost: rows.post() },
          { fullName: rows.name() },
          { invitation: 'accepted' },
          { seat: `Hàng ${chance.below(20)}, ghế ${chance.below(30)}` },
        ])
        const label = `Sửa đại biểu “${row['fullName']}”`
        return office.edit(id, label, at, [office.change('attendees', row, after)])
      },
    }
  for (const mode of ['rehearsal', 'live'])
    yield* runActions(office, id, mode, [...items, ...handovers], recipients)
}

/**
 * A run: the plan frozen in its row, then its events.
 *
 * @param {Office} office
 * @param {string} conferenceId
 * @param {string} mode
 * @param {Row[]} parts
 * @param {Row[]} recipients
 * @returns {Generator<Deed>}
 */
function* runActions(office, conferenceId, mode, parts, recipients) {
  const { chance, newId } = office
  const runId = newId()
  const steps = parts.map((part, index) => ({
    id: part['id'],
    itemId: part['id'],
    handoverId: part['recipientIds'] === undefined ? null : part['id'],
    offsetSeconds: index * 300,
    plannedSeconds: 300,
    fixed: false,
  }))
  /**
   * @param {number} seq
   * @param {string} at
   * @param {object} action
   */
  const event = (seq, at, action) =>
    /** @type {const} */ ({
      table: 'runEvents',
      put: { ...action, id: newId(), runId, seq, at: Date.parse(at) },
    })
  yield {
    why: 'ceremony',
    do: (at) => {
      const plan = office.planOf(conferenceId)
      const run = {
        id: runId,
        conferenceId,
        mode,
        startedAt: at,
        plannedStartAt: null,
        steps,
        plan,
      }
      return { at, ops: [{ table: 'runs', put: run }, event(1, at, { type: 'started' })] }
    },
  }
  for (let index = 0; index < SIZE.events - 1; index += 1) {
    const isGo = index < steps.length
    const action = isGo
      ? { type: 'went', from: steps[index - 1]?.id ?? null, to: steps[index]?.id }
      : {
          type: 'marked',
          stepId: chance.one(steps).id,
          recipientId: chance.one(recipients)['id'],
          outcome: 'given',
          proxyName: '',
          proxyRelation: '',
        }
    yield { do: (at) => ({ at, ops: [event(index + 2, at, action)] }) }
  }
}
