/** Rows that say plainly that they are made up; a field left out is as the app makes a new one. */

/**
 * @template {object} Fields
 * @param {string} id
 * @param {Fields} fields
 */
export function madeUpConference(id, fields) {
  return {
    id,
    conferenceId: id,
    kind: 'review',
    locality: 'Địa danh mẫu',
    start: 450,
    slotEnd: null,
    note: '',
    stage: {
      walkOnSeconds: 45,
      perRecipientSeconds: 12,
      photoSeconds: 20,
      walkOffSeconds: 25,
      decisionSeconds: 75,
      perNameSeconds: 3,
      maxRecipients: 10,
      lineStart: 'audienceLeft',
      theme: 'red',
      farthestSeatMetres: 20,
      screenHeightMetres: 2.5,
    },
    isSample: true,
    archived: false,
    deletedAt: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    received: null,
    ownAwards: [],
    checkLevels: [],
    ownRungs: [],
    ownPhrases: [],
    readingPlaces: [],
    delegations: [],
    answerBy: null,
    importedLists: [],
    ...fields,
  }
}

/**
 * @template {object} Fields
 * @param {string} id
 * @param {string} conferenceId
 * @param {number} index place in the list, from 0
 * @param {Fields} fields
 */
export function madeUpAttendee(id, conferenceId, index, fields) {
  return {
    id,
    conferenceId,
    order: orderKey(index),
    salutation: 'đồng chí',
    partyPost: '',
    unit: '',
    delegation: '',
    precedence: 100 + index,
    invitation: 'accepted',
    substituteId: null,
    seat: '',
    phone: '',
    note: '',
    birth: { year: null, month: null, day: null },
    officeSince: { year: null, month: null, day: null },
    pin: null,
    introduced: null,
    person: null,
    distinctFrom: [],
    answers: [],
    presence: [],
    ...fields,
  }
}

/** @param {number} index up to 99,999 */
export function orderKey(index) {
  return `a${String(index).padStart(5, '0')}V`
}
