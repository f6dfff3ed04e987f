import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { bundleModules } from '#tools/bundleModules.mjs'

import { chanceOf } from './chance.mjs'
import { spoilList } from './spoilList.mjs'

/** @import { Kind } from './kinds.mjs' */

/** Refused as they are, by purpose. */
const REFUSED = ['khong-bang.docx', 'thuc-the.xlsx']

/** Lists as other programs wrote them, of every kind that is read. */
const FOLDERS = ['tests/fixtures/lists', 'tests/fixtures/spreadsheets']

/**
 * Lists that are taken in (.xlsx, .docx, .csv), with the app's own reader and its limit of memory, and
 * all that is made of them before anybody is asked: tables, columns, people held against a plan.
 *
 * @param {string} appFolder
 * @param {string} outDir
 * @param {number} seed
 * @returns {Promise<Kind>}
 */
export async function listsKind(appFolder, outDir, seed) {
  const modules = await bundleModules(appFolder, outDir, {
    read: 'src-main/spreadsheet/read.ts',
    limits: 'src-main/spreadsheet/limits.ts',
    understood: 'src-renderer/domain/listText/understood.ts',
    table: 'src-renderer/domain/table/table.ts',
    header: 'src-renderer/domain/table/header.ts',
    columns: 'src-renderer/domain/attendeeImport/columns.ts',
    entries: 'src-renderer/domain/attendeeImport/entries.ts',
    review: 'src-renderer/domain/attendeeImport/review.ts',
    changes: 'src-renderer/domain/attendeeImport/importAttendees.ts',
  })
  const originals = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(appFolder, folder))
      .filter((name) => /\.(?:xlsx|xlsm|docx|csv)$/u.test(name) && !REFUSED.includes(name))
      .map((name) => ({
        name,
        bytes: new Uint8Array(readFileSync(path.join(appFolder, folder, name))),
        passphrase: null,
      })),
  )
  return {
    kind: 'list',
    name: 'lists',
    readerFiles: Object.values(modules),
    // As the thread in which the app reads has it.
    execArgv: ['--max-old-space-size=512'],
    originals,
    spoiled: async (index) => spoilList(originals, chanceOf(seed * 1_000_003 + index)),
  }
}
