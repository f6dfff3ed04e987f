import type { RebuiltData } from '#bridge'

import { applyOps } from './applyOps.ts'
import { bridge } from './bridge.ts'
import { Database, database, replaceDatabase } from './database.ts'
import { migratedData, migratedOps } from './migrations/storedRows.ts'
import { useSaving } from './saving.ts'
import { writeAll } from './wholeData.ts'

/**
 * Leaves the database on the disk, which takes nothing more, for one in memory with the same data. The
 * journal has every action and goes on; the next start brings the database on the disk up to it. So a
 * full disk or a broken database does not stop a ceremony.
 *
 * @throws when the data cannot be made again; then the database is the one it was
 */
export async function moveToMemory(): Promise<void> {
  const [{ IDBFactory, IDBKeyRange }, data] = await Promise.all([
    import('fake-indexeddb'),
    bridge().rebuiltData(),
  ])
  if (data !== null && data.missing > 0) throw new Error('memory: actions are missing')
  const left = database()
  const copy = new Database(left.name, { indexedDB: new IDBFactory(), IDBKeyRange })
  if (data !== null) await putRebuilt(copy, data)
  replaceDatabase(copy)
  useSaving.setState({ inMemory: true, failure: null })
  left.close()
  // Where Chromium has lost a part of it, only a comparison of every row shows that.
  await bridge().distrustDatabase()
}

/** Puts data into a database that journal and snapshots gave, in today's version. */
export async function putRebuilt(db: Database, data: RebuiltData): Promise<void> {
  await writeAll(db, migratedData(data))
  const last = data.tail.at(-1)
  if (last !== undefined) await applyOps(db, migratedOps(data.tail), last.seq)
}
