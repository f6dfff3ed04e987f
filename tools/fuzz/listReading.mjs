/** @import { Reading } from './outcomes.mjs' */

/**
 * As the app takes in a list: main reads it into tables, the page makes people of them and holds them
 * against those who are there. What comes out is whole, or it is refused.
 *
 * @param {any} app
 * @returns {Reading}
 */
export function listReading(app) {
  return async ({ bytes, name }) => {
    const read = await readOrWhy(app, name ?? 'a.csv', bytes)
    if (typeof read === 'string') return read
    mustBeWhole(read, app.LIMITS)
    // What lies between the two sides.
    const { sheets, text } = structuredClone(read)
    const isOneByte = text?.encoding === 'one-byte'
    for (const sheet of sheets) {
      // Yes is said to every column in an old font.
      const { legacy } = app.understoodSheet(sheet, isOneByte)
      const converted = legacy.map((/** @type {any} */ { column }) => column)
      const { rows } = app.understoodSheet(sheet, isOneByte, { oneByte: null, converted })
      takeIn(app, app.tableOf(sheet.name, rows))
    }
    return 'read'
  }
}

/**
 * @param {any} app
 * @param {string} name
 * @param {Uint8Array} bytes
 */
async function readOrWhy(app, name, bytes) {
  try {
    return await app.readSpreadsheetBytes(name, bytes, () => undefined)
  } catch (error) {
    if (error instanceof Error && error.name === 'SpreadsheetRefused' && 'problem' in error)
      return String(/** @type {any} */ (error.problem).kind)
    throw error
  }
}

/**
 * Every row has its number, in order, every cell is a text, and nothing is beyond the limits.
 *
 * @param {any} spreadsheet
 * @param {any} limits
 */
function mustBeWhole({ sheets }, limits) {
  for (const { name, rows } of sheets) {
    must(typeof name === 'string', 'a sheet has a name')
    must(rows.length <= limits.rows, 'no more rows than may be')
    let before = 0
    for (const { line, cells } of rows) {
      must(Number.isInteger(line) && line > before, 'rows are in order')
      before = line
      must(cells.length <= limits.columns, 'no more columns than may be')
      for (const cell of cells)
        must(typeof cell === 'string' && cell.length <= limits.cell, 'a cell is a text that may be')
    }
  }
}

/**
 * Takes a table in as a list of people, then once more: everybody is added that is said to be, and the
 * second time nobody.
 *
 * @param {any} app
 * @param {any} table
 */
function takeIn(app, table) {
  const header = app.findHeader(table, app.ATTENDEE_COLUMNS)
  const mapping = app.attendeeMapping(table, header)
  const layout = { header, mapping, headings: 'auto', fillsDown: false }
  const { entries } = app.readAttendeeList(table, layout)
  const first = taken(app, [], entries)
  must(first.removed.length === 0, 'nobody is removed')
  const people = first.changes.map((/** @type {any} */ change) => change.after)
  must(people.length === first.added, 'as many are added as are told')
  for (const person of people) must(person.fullName.trim() !== '', 'everybody has a name')
  const again = taken(app, people, entries)
  must(again.added === 0, 'the same list again adds nobody')
}

/**
 * @param {any} app
 * @param {any} people
 * @param {any} entries
 */
function taken(app, people, entries) {
  const [known, rows] = [app.knownPeople(people), app.comparedEntries(entries)]
  const review = app.reviewAttendees(known, rows, app.NO_ANSWERS)
  let id = 0
  const others = new Map()
  const newId = () => `id-${(id += 1)}`
  return app.changesOfList(review, app.NO_ANSWERS, others, 'conference', null, newId)
}

/**
 * @param {boolean} holds
 * @param {string} what
 */
function must(holds, what) {
  if (!holds) throw new Error(`does not hold: ${what}`)
}
