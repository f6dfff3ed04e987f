import { chanceOf } from '#tools/fuzz/chance.mjs'
import { PLAN_TABLES } from '#tools/planTables.mjs'

/** @typedef {Record<string, any>} Row */
/** @typedef {{ table: string, put: Row } | { table: string, delete: string | number }} Op */
/** @typedef {{ at: string, ops: Op[] }} Action as the bridge has it */
/** @typedef {{ table: string, id: string, before?: Row, after?: Row }} Change */

/** As `HISTORY_LIMIT` of the store. */
const HISTORY_LIMIT = 500

/**
 * An office that works: what it does comes out as actions of the journal, as the store writes them.
 * The data is the same for the same seed; names are plainly made up, but as varied as real ones, since
 * files are packed.
 *
 * @param {number} seed
 */
export function makeOffice(seed) {
  const chance = chanceOf(seed)
  /** @type {Map<string, Map<string, Row>>} */
  const plans = new Map()
  /** @type {Map<string, number[]>} */
  const steps = new Map()
  let lastStep = 0

  const hex = (/** @type {number} */ length) =>
    Array.from({ length }, () => chance.below(16).toString(16)).join('')
  const newId = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`

  /**
   * One step of the undo list: the rows, and the entry that takes it back.
   *
   * @param {string} scope
   * @param {string} label
   * @param {string} at
   * @param {readonly Change[]} changes
   * @returns {Action}
   */
  function edit(scope, label, at, changes) {
    const ops = changes.map((change) => ({ table: change.table, put: rowAfter(change) }))
    const entries = steps.get(scope) ?? []
    steps.set(scope, entries)
    lastStep += 1
    entries.push(lastStep)
    const gone = entries.splice(0, Math.max(0, entries.length - HISTORY_LIMIT))
    const entry = { seq: lastStep, scope, label, changes, at, undone: 0 }
    return {
      at,
      ops: [
        ...ops,
        ...gone.map((seq) => ({ table: 'history', delete: seq })),
        { table: 'history', put: entry },
      ],
    }
  }

  /** @param {Change} change */
  function rowAfter({ table, id, after }) {
    const conferenceId = after?.['conferenceId'] ?? conferenceOf(table, id)
    const plan = plans.get(conferenceId) ?? new Map()
    plans.set(conferenceId, plan)
    const row = { ...plan.get(`${table}/${id}`), ...after }
    plan.set(`${table}/${id}`, row)
    return row
  }

  /**
   * @param {string} table
   * @param {string} id
   */
  function conferenceOf(table, id) {
    for (const [conferenceId, plan] of plans) if (plan.has(`${table}/${id}`)) return conferenceId
    throw new Error(`the office has no ${table} ${id}`)
  }

  return {
    chance,
    newId,
    edit,
    /**
     * Changes fields of a row.
     *
     * @param {string} table
     * @param {Row} row
     * @param {Row} after
     * @returns {Change}
     */
    change(table, row, after) {
      const before = Object.fromEntries(Object.keys(after).map((key) => [key, row[key]]))
      return { table, id: row['id'], before, after }
    },
    /**
     * The rows of a conference by table, as a run freezes them.
     *
     * @param {string} conferenceId
     * @returns {Record<string, Row[]>}
     */
    planOf(conferenceId) {
      const rows = [...(plans.get(conferenceId) ?? [])]
      return Object.fromEntries(
        PLAN_TABLES.map((table) => [
          table,
          rows.filter(([key]) => key.startsWith(`${table}/`)).map(([, row]) => row),
        ]),
      )
    },
  }
}

/** @typedef {ReturnType<typeof makeOffice>} Office */
