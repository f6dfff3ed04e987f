import { CEREMONY_FAULTS } from './ceremony.mjs'
import { CLOCK_FAULTS } from './clock.mjs'
import { DATABASE_FAULTS } from './database.mjs'
import { DISK_FAULTS } from './disk.mjs'
import { ENDING_FAULTS } from './ending.mjs'
import { INTERRUPTED_FAULTS } from './interrupted.mjs'
import { JOURNAL_FAULTS } from './journal.mjs'
import { KILL_FAULTS } from './kill.mjs'
import { LONG_FAULTS } from './long.mjs'
import { NEWER_DATA_FAULTS } from './newerData.mjs'
import { PAPER_FAULTS } from './papers.mjs'
import { PERMISSION_FAULTS } from './permissions.mjs'
import { SECOND_FOLDER_FAULTS } from './secondFolder.mjs'
import { SNAPSHOT_FAULTS } from './snapshots.mjs'
import { STUCK_FAULTS } from './stuck.mjs'
import { VERSION_FAULTS } from './versions.mjs'
import { WINDOW_FAULTS } from './windows.mjs'

/** @import { Fault } from './frame.mjs' */

/** @type {readonly Fault[]} */
const all = [
  ...KILL_FAULTS,
  ...DATABASE_FAULTS,
  ...JOURNAL_FAULTS,
  ...SNAPSHOT_FAULTS,
  ...STUCK_FAULTS,
  ...CEREMONY_FAULTS,
  ...WINDOW_FAULTS,
  ...CLOCK_FAULTS,
  ...ENDING_FAULTS,
  ...NEWER_DATA_FAULTS,
  ...VERSION_FAULTS,
  ...DISK_FAULTS,
  ...SECOND_FOLDER_FAULTS,
  ...INTERRUPTED_FAULTS,
  ...PAPER_FAULTS,
  ...LONG_FAULTS,
  ...PERMISSION_FAULTS,
]

/** Every fault, in the order of its number. A new group is a file that is named here. */
export const FAULTS = all.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))

/** Faults that another command plays. */
export const ELSEWHERE = [
  { ids: ['F2', 'F3'], command: 'npm run powercut' },
  { ids: ['F34'], command: 'npm run unit, tests/main/saveFile.test.ts' },
  { ids: ['F40'], command: 'npm run unit, tests/main/failingDisk.test.ts' },
]
