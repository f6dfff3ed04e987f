import { gunzipSync, gzipSync } from 'node:zlib'

import { withRecords } from './spoil.mjs'
import { spoilPayload } from './spoilJson.mjs'

/** @import { Chance } from './chance.mjs' */
/** @import { Deed, Frame, Original } from './frame.d.ts' */

const WRONG_DIGEST = '0'.repeat(64)

/**
 * Snapshots: one JSON, packed, the records last in it.
 *
 * @param {(facts: any, tables: string) => Uint8Array} joinSnapshot the app's own
 * @returns {Frame}
 */
export function snapshotFrame(joinSnapshot) {
  return {
    factsOf: (original) => {
      const { sha256: _, ...facts } = split(original).head
      return facts
    },
    textOf: (original) => split(original).text,
    join: joinSnapshot,
    joinPacked: (facts, packed) => {
      const before = around(JSON.stringify({ ...facts, sha256: WRONG_DIGEST }))
      return new Uint8Array(Buffer.concat([gzipSync(before), packed, gzipSync('}')]))
    },
    withHead: (original, change) => {
      const { head, text } = split(original)
      return new Uint8Array(gzipSync(`${around(change(head))}${text}}`))
    },
    notOurs: [
      '{"format":"khanh-tiet-snapshot"}',
      '{"format":"khanh-tiet-snapshot","version":99}',
      '\ufeff{"format":"khanh-tiet-snapshot"}',
    ],
    bombs: [390, 500, 2_000],
    ownDeeds: OWN_DEEDS,
  }
}

/** The beginning of a snapshot, up to where its records begin. @param {string} head */
function around(head) {
  return `${head.slice(0, -1)},"tables":`
}

/**
 * @param {Original} original
 * @returns {{ head: Record<string, unknown>, text: string }}
 */
function split({ bytes }) {
  const { tables, ...head } = JSON.parse(gunzipSync(bytes).toString('utf8'))
  return { head, text: JSON.stringify(tables) }
}

/** @type {readonly Deed[]} */
const OWN_DEEDS = [
  [
    4,
    'said to be older',
    (original, chance, frame) => {
      const text = frame.textOf(original) ?? ''
      const records = chance.below(2) === 0 ? text : spoilPayload(JSON.parse(text), chance)
      return frame.join({ ...frame.factsOf(original), data: 1 }, records)
    },
  ],
  [
    2,
    'said to be newer',
    (original, chance, frame) => {
      const data = chance.one([3, 99, 1e300, '2', '3'])
      return frame.join({ ...frame.factsOf(original), data }, frame.textOf(original) ?? '')
    },
  ],
  [3, 'a record twice', withRecords(doubleRecord)],
  [2, 'tables changed', withRecords(changeTables)],
]

/**
 * Two records under one key, or two that claim the same place in the log of a run.
 *
 * @param {string} text
 * @param {Chance} chance
 */
function doubleRecord(text, chance) {
  /** @type {Record<string, Record<string, unknown>[]>} */
  const tables = JSON.parse(text)
  const rows = chance.one(Object.values(tables).filter(({ length }) => length > 0))
  const row = chance.one(rows)
  rows.push(chance.below(2) === 0 ? row : { ...row, id: 'another-id' })
  return JSON.stringify(tables)
}

/**
 * @param {string} text
 * @param {Chance} chance
 */
function changeTables(text, chance) {
  /** @type {Record<string, unknown[]>} */
  const tables = JSON.parse(text)
  const name = chance.one(Object.keys(tables))
  const { [name]: rows, ...others } = tables
  return chance.one([
    JSON.stringify(others),
    JSON.stringify({ ...tables, strange: rows }),
    JSON.stringify(Object.fromEntries(Object.keys(tables).map((each) => [each, []]))),
    JSON.stringify(Object.values(tables)),
    'null',
  ])
}
