import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { bundleModules, load } from '#tools/bundleModules.mjs'

import { median, ms } from './figures.mjs'
import { largeConference } from './largeConference.mjs'

const AWARDS = 40
const RECIPIENTS = 3_000
const ATTENDEES = 10_000
/** So many are introduced by name, and may hand over. */
const LEADERS = 25
const ROUNDS = 15
const LIMIT_MS = 200

/**
 * Laying out handovers for every recipient of a large conference, and proposing who hands over in each:
 * the two proposals of the awards page, under Node, each from a plan that nobody has read yet.
 *
 * @param {string} appFolder
 */
export async function benchPropose(appFolder) {
  const folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-propose-'))
  try {
    const files = await bundleModules(appFolder, folder, {
      plan: 'src-renderer/domain/plan.ts',
      layOut: 'src-renderer/domain/handovers/layOut.ts',
      proposal: 'src-renderer/domain/handovers/presenterProposal.ts',
    })
    const [{ planOf, applyChanges, awardsOf }, { layOutHandovers }, { proposePresenters }] =
      await Promise.all([load(files.plan), load(files.layOut), load(files.proposal)])
    const table = (/** @type {string} */ name) =>
      JSON.parse(readFileSync(path.join(appFolder, 'resources/rules', `${name}.json`), 'utf8'))
    const rules = { precedence: table('precedence-ladder'), awards: table('award-catalogue') }
    const rows = someRows()
    const laying = /** @type {number[]} */ ([])
    const proposing = /** @type {number[]} */ ([])
    let handovers = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const plan = planOf(rows)
      const began = performance.now()
      let last = 0
      const ids = awardsOf(plan).map((/** @type {{ id: string }} */ { id }) => id)
      const changes = layOutHandovers(plan, ids, () => `handover-${(last += 1)}`)
      const laid = performance.now()
      const filled = applyChanges(plan, changes)
      const before = performance.now()
      handovers = proposePresenters(filled, rules).length
      const after = performance.now()
      laying.push(laid - began)
      proposing.push(after - before)
    }
    const both = laying.map((time, round) => time + (proposing[round] ?? 0))
    console.log(
      `propose: ${handovers} handovers for ${RECIPIENTS.toLocaleString('en')} recipients of ${AWARDS} awards: ` +
        `laid out in ${ms(median(laying))}, presenters among ${LEADERS} in ${ms(median(proposing))}; ` +
        `both median ${ms(median(both))}, the first ${ms(both[0] ?? 0)} (limit ${LIMIT_MS} ms)`,
    )
    // The first is what somebody waits for who has just started the app.
    if (Math.max(...both) > LIMIT_MS) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The large conference without handovers, its recipients spread over many awards. */
function someRows() {
  const size = { attendees: ATTENDEES, handovers: RECIPIENTS / 10, recipientsEach: 10 }
  const { handovers: _, ...rows } = largeConference(size)
  const [award] = rows.awards
  return {
    ...rows,
    attendees: rows.attendees.map((one, index) => ({
      ...one,
      precedence: index < LEADERS ? 200 + index : 900,
    })),
    awards: Array.from({ length: AWARDS }, (_award, index) => ({
      ...award,
      id: `bench-award-${index}`,
      order: `a${String(index).padStart(2, '0')}V`,
    })),
    recipients: rows.recipients.map((one, index) => ({
      ...one,
      awardId: `bench-award-${index % AWARDS}`,
      // One in fifty is a leader who receives, and may not hand over before that.
      attendeeId: index % 50 === 0 ? `bench-attendee-${(index / 50) % LEADERS}` : null,
    })),
  }
}
