import { readFileSync } from 'node:fs'
import path from 'node:path'

export const AT = '2026-01-01T00:00:00.000Z'

/**
 * The rows of the sample conference by table.
 *
 * @param {string} appFolder
 * @returns {Record<string, Record<string, any>[]>}
 */
export function sampleRows(appFolder) {
  const file = path.join(appFolder, 'resources', 'sample', 'tuyen-quang-2023.json')
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * A run of these rows that went through the whole agenda, with its events.
 *
 * @param {any} rows
 */
export function runOf(rows) {
  const [conference] = rows.conferences
  const items = rows.agendaItems.map((/** @type {any} */ item, /** @type {number} */ index) => ({
    id: item.id,
    itemId: item.id,
    handoverId: null,
    offsetSeconds: index * 600,
    plannedSeconds: 600,
    fixed: false,
  }))
  const run = {
    id: 'fuzz-run',
    conferenceId: conference.id,
    mode: 'rehearsal',
    startedAt: AT,
    plannedStartAt: null,
    steps: items,
    plan: rows,
  }
  const went = items.map((/** @type {any} */ { id }, /** @type {number} */ index) => ({
    type: 'went',
    from: items[index - 1]?.id ?? null,
    to: id,
  }))
  const events = [{ type: 'started' }, ...went, { type: 'ended' }].map((action, index) => ({
    ...action,
    id: `fuzz-event-${index}`,
    runId: run.id,
    seq: index + 1,
    at: Date.parse(AT) + index * 600_000,
  }))
  return { run, events }
}
