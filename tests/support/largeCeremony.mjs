import { chanceOf } from '#tools/fuzz/chance.mjs'
import { madeUpAttendee, madeUpConference, orderKey } from '#tools/madeUpRows.mjs'

/**
 * A conference as large as they come, as plain records by table: 12 award levels, 40 decisions, 200
 * handovers, 1,500 recipients, 12 presenters. Names are plainly made up. The same for the same seed.
 */

const LEVELS = 12
const DECISIONS = 40
const HANDOVERS = 200
const RECIPIENTS = 1500
const PRESENTERS = 12
/** No handover has more. */
const MOST = 15

/** @param {number} seed */
export function largeCeremony(seed) {
  const chance = chanceOf(seed)
  const conferenceId = 'large-conference'
  const base = { conferenceId, note: '' }
  const attendees = count(PRESENTERS, (index) =>
    madeUpAttendee(`large-attendee-${index}`, conferenceId, index, {
      fullName: `Lãnh đạo mẫu ${index + 1}`,
      statePost: `Chức vụ mẫu ${index + 1}`,
    }),
  )
  const decisions = count(DECISIONS, (index) => ({
    ...base,
    id: `large-decision-${index}`,
    order: orderKey(index),
    number: `${index + 1}/QĐ-MẪU`,
    date: { year: 2026, month: 1, day: 1 + (index % 28) },
    authority: 'Cơ quan mẫu',
    signer: '',
    title: '',
  }))
  // One award for each decision; the levels go from the highest down.
  const awards = count(DECISIONS, (index) => ({
    ...base,
    id: `large-award-${index}`,
    order: orderKey(index),
    decisionId: `large-decision-${index}`,
    catalogueCode: null,
    name: `Hình thức mẫu bậc ${Math.floor((index * LEVELS) / DECISIONS) + 1}, quyết định ${index + 1}`,
    shortName: '',
    grantor: 'Cơ quan mẫu',
    grantorLevel: index < DECISIONS / 4 ? 'state' : 'province',
    reason: '',
    stated: [],
  }))
  const sizes = sizesOf(chance)
  const awardOf = (/** @type {number} */ handover) =>
    `large-award-${Math.floor((handover * DECISIONS) / HANDOVERS)}`
  /** @type {object[]} */
  const recipients = []
  const handovers = sizes.map((size, index) => {
    const recipientIds = count(size, () => {
      const number = recipients.length
      const id = `large-recipient-${number}`
      recipients.push({
        ...base,
        id,
        awardId: awardOf(index),
        order: orderKey(number),
        kind: number % 5 === 0 ? 'collective' : 'individual',
        members: number % 5 === 0 ? 'collective' : 'individual',
        name: `${number % 5 === 0 ? 'Tập thể' : 'Người nhận'} mẫu số ${number + 1}`,
        count: 1,
        attendeeId: null,
        memberIds: [],
        partOfId: null,
        post: 'Chuyên viên mẫu',
        unit: `Đơn vị mẫu ${number % 60}`,
        representative: '',
        posthumous: chance.below(200) === 0,
      })
      return id
    })
    return {
      conferenceId,
      id: `large-handover-${index}`,
      order: orderKey(index),
      awardId: awardOf(index),
      agendaItemId: 'large-item-1',
      presenters: count(1 + chance.below(3), (slot) => ({
        attendeeId: `large-attendee-${(index + slot) % PRESENTERS}`,
        name: '',
        capacity: 'own',
        principal: '',
      })),
      recipientIds,
      recipientsText: '',
      verb: 'trao',
      seconds: null,
      mcNote: '',
      script: null,
    }
  })
  return {
    conferences: [
      madeUpConference(conferenceId, {
        title: 'Hội nghị mẫu cỡ lớn',
        parentAgency: 'CƠ QUAN CHỦ QUẢN MẪU',
        agency: 'CƠ QUAN MẪU',
        place: 'Hội trường mẫu',
        date: { year: 2026, month: 1, day: 5 },
      }),
    ],
    attendees,
    agendaItems: ['Khai mạc', 'Trao thưởng', 'Bế mạc'].map((title, index) => ({
      conferenceId,
      id: `large-item-${index}`,
      order: orderKey(index),
      kind: index === 1 ? 'awards' : 'report',
      title,
      minutes: 10,
      fixedStart: null,
      people: [],
      visibility: 'public',
      mcNote: '',
      assumed: false,
    })),
    decisions,
    awards,
    recipients,
    handovers,
  }
}

/**
 * How many receive in each handover: together exactly so many, none without anybody.
 *
 * @param {import('#tools/fuzz/chance.mjs').Chance} chance
 */
function sizesOf(chance) {
  const sizes = count(HANDOVERS, () => 1)
  for (let left = RECIPIENTS - HANDOVERS; left > 0;) {
    const at = chance.below(HANDOVERS)
    const size = sizes[at] ?? MOST
    if (size >= MOST) continue
    sizes[at] = size + 1
    left -= 1
  }
  return sizes
}

/**
 * @template T
 * @param {number} length
 * @param {(index: number) => T} make
 * @returns {T[]}
 */
function count(length, make) {
  return Array.from({ length }, (_, index) => make(index))
}
