import { replaceBridge } from '#store/bridge.ts'
import { Database, replaceDatabase } from '#store/database.ts'
import { readConferenceFile } from '#store/file/readConferenceFile.ts'
import { replaceReader } from '#store/file/reader.ts'
import { openHistory } from '#store/history.ts'
import { openLibrary } from '#store/library.ts'
import { replaceLongWriteDesk } from '#store/longWrite.ts'
import { longWriteDesk } from '#store/longWriteDesk.ts'
import { closeConference } from '#store/plan.ts'
import { talkHere } from '#store/workerTalk.ts'

import { fakeBridge } from './fakeBridge.ts'

let count = 0

/** A store on an empty database of its own, as at the first start; gives the database's name. */
export async function openEmptyStore(): Promise<string> {
  count += 1
  const name = `test-${count}`
  await openStoreOf(name)
  return name
}

/** What a restart does: the same database, read anew. */
export async function openStoreOf(name: string): Promise<void> {
  replaceBridge(fakeBridge())
  // There are no workers in the tests' environments: their work is done where the test is.
  replaceReader(readConferenceFile)
  replaceLongWriteDesk(() => talkHere(longWriteDesk()))
  replaceDatabase(new Database(name))
  await closeConference()
  await openHistory('library')
  await openLibrary()
}
