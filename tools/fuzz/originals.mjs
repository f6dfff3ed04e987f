import { AT, runOf, sampleRows } from './sample.mjs'

/** @import { Original } from './frame.d.ts' */

/**
 * Conference files as the app exports them: the sample, with a run, and with a passphrase.
 *
 * @param {string} appFolder
 * @param {(content: any, passphrase: string | null) => Promise<Uint8Array>} write
 * @returns {Promise<readonly Original[]>}
 */
export async function conferencesOf(appFolder, write) {
  const rows = sampleRows(appFolder)
  const content = { rows, runs: [], exportedAt: AT, program: '0.0.0' }
  const open = async (/** @type {object} */ more) => ({
    bytes: await write({ ...content, ...more }, null),
    passphrase: null,
  })
  const passphrase = 'mật khẩu thử'
  return [
    await open({}),
    await open({ runs: [runOf(rows)] }),
    await open({}),
    { bytes: await write(content, passphrase), passphrase },
  ]
}

/**
 * Snapshots as the app takes them: of the sample alone; with an undo list and a run; and the same as
 * the first version of the rows had it.
 *
 * @param {string} appFolder
 * @param {(data: any, head: any) => Uint8Array} encode
 * @returns {readonly Original[]}
 */
export function snapshotsOf(appFolder, encode) {
  const rows = sampleRows(appFolder)
  const take = (/** @type {number} */ data, /** @type {object} */ tables) => ({
    bytes: new Uint8Array(
      encode({ seq: 1, data, tables }, { takenAt: AT, why: 'timer', program: '0.0.0' }),
    ),
    passphrase: null,
  })
  const old = { ...rows, conferences: rows['conferences']?.map(withoutReceived) }
  return [
    take(2, { ...rows, history: [], runs: [], runEvents: [] }),
    take(2, worked(rows)),
    take(1, worked(old)),
  ]
}

/** As a conference was before it said from which file it came. @param {any} conference */
function withoutReceived(conference) {
  const { received: _, ...rest } = conference
  return rest
}

/**
 * All tables after some work: a conference that was added, a person whose name was changed, one that
 * was removed and is back, and a run.
 *
 * @param {any} rows
 */
function worked(rows) {
  const [conference] = rows.conferences
  const [first, second] = rows.attendees
  const { run, events } = runOf(rows)
  const history = [
    { scope: 'library', label: 'Mở hội nghị mẫu', changes: [addition('conferences', conference)] },
    { scope: conference.id, label: 'Sửa tên', changes: [renaming(first)] },
    { scope: conference.id, label: 'Xóa', changes: [removal('attendees', second)], undone: 1 },
  ].map((entry, index) => ({ undone: 0, ...entry, seq: index + 1, at: AT }))
  return { ...rows, history, runs: [run], runEvents: events }
}

/** @param {string} table @param {any} after */
function addition(table, after) {
  return { table, id: after.id, after }
}

/** @param {string} table @param {any} before */
function removal(table, before) {
  return { table, id: before.id, before }
}

/** @param {any} person */
function renaming({ id, fullName }) {
  return { table: 'attendees', id, before: { fullName: 'Tên cũ' }, after: { fullName } }
}
