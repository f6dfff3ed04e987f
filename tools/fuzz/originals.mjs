import { readFileSync } from 'node:fs'
import path from 'node:path'

/** @import { Original } from './spoil.mjs' */

const AT = '2026-01-01T00:00:00.000Z'

/**
 * Files as the app exports them: the sample, with a run, and with a passphrase.
 *
 * @param {string} appFolder
 * @param {(content: any, passphrase: string | null) => Promise<Uint8Array>} write
 * @returns {Promise<readonly Original[]>}
 */
export async function originalsOf(appFolder, write) {
  const file = path.join(appFolder, 'resources', 'sample', 'tuyen-quang-2023.json')
  const rows = JSON.parse(readFileSync(file, 'utf8'))
  const content = { rows, runs: [], exportedAt: AT, program: '0.0.0' }
  const passphrase = 'mật khẩu thử'
  return [
    { name: 'plan', bytes: await write(content, null), passphrase: null },
    {
      name: 'run',
      bytes: await write({ ...content, runs: [runOf(rows)] }, null),
      passphrase: null,
    },
    { name: 'plan', bytes: await write(content, null), passphrase: null },
    { name: 'protected', bytes: await write(content, passphrase), passphrase },
  ]
}

/** @param {any} rows */
function runOf(rows) {
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
