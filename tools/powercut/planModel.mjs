import { isDeepStrictEqual } from 'node:util'

import { PLAN_TABLES } from '#tools/planTables.mjs'

/** A list of people that is taken in is noted in the conference: part of the step, but no row of the list. */
const NOTED_BESIDE = new Set(['conferences'])

/** @import { Row, Tables } from './rows.mjs' */

/**
 * What was done to the plan, in the order in which it was asked. A step names the texts of the rows
 * that it adds or rewords.
 *
 * @typedef {{ readonly kind: 'step', readonly texts: readonly string[] }
 *   | { readonly kind: 'undo' } | { readonly kind: 'redo' }} PlanAction
 *
 * @typedef {object} Step an entry of the undo list, as far as the model knows it
 * @property {number} seq
 * @property {readonly string[]} texts
 * @property {boolean} undone
 *
 * @typedef {object} Verdict
 * @property {number} kept how many of the actions are there: the first so many
 * @property {number} lost how many of them the screen had acknowledged and are not there
 * @property {readonly string[]} half what no number of whole actions leaves, in words
 *
 * @typedef {{ readonly table: string, readonly id: string, readonly before?: Row, readonly after?: Row }} Change
 */

/**
 * Holds the data after a cut against the data before the work: there must be what the first so many
 * actions leave, and those that were acknowledged must be among them.
 *
 * @param {Tables} before
 * @param {Tables} after
 * @param {{ readonly asked: readonly PlanAction[], readonly acknowledged: number }} work
 * @returns {Verdict}
 */
export function judgePlan(before, after, { asked, acknowledged }) {
  const first = stepsOf(before)
  const found = stepsOf(after)
  const counts = Array.from({ length: asked.length + 1 }, (_, index) => asked.length - index)
  const kept = counts.find((count) => isDeepStrictEqual(stepsAfter(first, asked, count), found))
  if (kept === undefined) {
    const list = `undo list: ${JSON.stringify(brief(found, first))}`
    return { kept: 0, lost: missingOf(asked.slice(0, acknowledged), found), half: [list] }
  }
  return { kept, lost: Math.max(0, acknowledged - kept), half: rowFaults(before, after) }
}

/**
 * The undo list after the first so many actions.
 *
 * @param {readonly Step[]} first
 * @param {readonly PlanAction[]} asked
 * @param {number} count
 * @returns {readonly Step[]}
 */
function stepsAfter(first, asked, count) {
  let steps = [...first]
  for (const action of asked.slice(0, count)) {
    if (action.kind === 'step') {
      // A new step takes the place of those that were taken back; their numbers stay free.
      const seq = Math.max(0, ...steps.map((step) => step.seq)) + 1
      steps = [...steps.filter((step) => !step.undone), { seq, texts: action.texts, undone: false }]
      continue
    }
    const isUndo = action.kind === 'undo'
    const at = isUndo
      ? steps.findLastIndex((step) => !step.undone)
      : steps.findIndex((step) => step.undone)
    steps = steps.map((step, index) => (index === at ? { ...step, undone: isUndo } : step))
  }
  return steps
}

/**
 * @param {Tables} tables
 * @returns {readonly Step[]}
 */
function stepsOf(tables) {
  return historyOf(tables).map(({ seq, undone, changes }) => ({
    seq,
    texts: changes
      .filter(({ table }) => !NOTED_BESIDE.has(table))
      .map(({ after }) => textOf(after)),
    undone: undone === 1,
  }))
}

/** @param {Row | undefined} row */
function textOf(row) {
  const text = row?.['text'] ?? row?.['fullName']
  return typeof text === 'string' ? text : ''
}

/**
 * @param {Tables} tables
 * @returns {readonly { seq: number, undone: number, changes: readonly Change[] }[]}
 */
function historyOf(tables) {
  const rows = /** @type {{ seq: number, undone: number, changes: Change[] }[]} */ (
    /** @type {unknown} */ (tables['history'] ?? [])
  )
  return rows.toSorted((a, b) => a.seq - b.seq)
}

/**
 * Rows that are other than the undo list says.
 *
 * @param {Tables} before
 * @param {Tables} after
 */
function rowFaults(before, after) {
  const old = new Set(historyOf(before).map(({ seq }) => seq))
  const expected = new Map(PLAN_TABLES.map((table) => [table, byId(before, table)]))
  for (const { seq, undone, changes } of historyOf(after)) {
    if (old.has(seq) || undone === 1) continue
    for (const change of changes) apply(expected.get(change.table) ?? new Map(), change)
  }
  return PLAN_TABLES.filter(
    (table) => !isDeepStrictEqual(expected.get(table), byId(after, table)),
  ).map((table) => `${table} are not as the undo list has them`)
}

/**
 * @param {Map<unknown, Row>} rows
 * @param {Change} change
 */
function apply(rows, { id, before, after }) {
  if (after === undefined) rows.delete(id)
  else if (before === undefined) rows.set(id, after)
  else rows.set(id, { ...rows.get(id), ...after })
}

/**
 * @param {Tables} tables
 * @param {string} table
 * @returns {Map<unknown, Row>}
 */
function byId(tables, table) {
  return new Map((tables[table] ?? []).map((row) => [row['id'], row]))
}

/**
 * How many of these actions have left no step.
 *
 * @param {readonly PlanAction[]} acknowledged
 * @param {readonly Step[]} found
 */
function missingOf(acknowledged, found) {
  const texts = new Set(found.flatMap((step) => step.texts))
  const steps = acknowledged.filter((action) => action.kind === 'step')
  return steps.filter((action) => !action.texts.every((text) => texts.has(text))).length
}

/**
 * @param {readonly Step[]} found
 * @param {readonly Step[]} first
 */
function brief(found, first) {
  const old = new Set(first.map((step) => step.seq))
  const added = found.filter((step) => !old.has(step.seq))
  return added.map(({ seq, texts, undone }) => [seq, texts[0]?.slice(0, 16), texts.length, undone])
}
