import { existsSync } from 'node:fs'
import path from 'node:path'

import type { Found } from './beforeWindows.ts'
import { DATA_VERSION } from './bridge.ts'
import type {
  Action,
  AppendResult,
  DataFacts,
  JournalTail,
  RebuiltData,
  Safety,
  SecondFolderResult,
  Snapshot,
  SnapshotRead,
  SnapshotResult,
  SnapshotWhy,
  StoredData,
} from './bridge.ts'
import { openJournal } from './journal/journal.ts'
import type { Journal, RefusedAppend } from './journal/journal.ts'
import { readJournal } from './journal/read.ts'
import { factsOf, log } from './log.ts'
import { originOf } from './origin.ts'
import { refusalOf } from './saveFile.ts'
import { isOwnFolder } from './second/places.ts'
import { openSecond } from './second/secondFolder.ts'
import { inWorker } from './snapshots/inWorker.ts'
import { listEverywhere, snapshotOf, snapshotPath } from './snapshots/list.ts'
import { openSnapshots } from './snapshots/snapshots.ts'
import { watchSpace } from './spaceWatch.ts'
import { factsAtStart } from './startFacts.ts'
import { writeState } from './state.ts'

const SNAPSHOT_EVERY_MS = 300_000
const LOOK_EVERY_MS = 60_000

/** Keeps the data outside the database: journal, snapshots, and what must agree at the next start. */
export interface Keeper {
  readonly appendJournal: (action: Action) => Promise<AppendResult>
  /** The same with one of many rows, as JSON that nobody has looked at yet. */
  readonly appendPacked: (action: Uint8Array) => Promise<AppendResult>
  readonly dataFacts: () => Promise<DataFacts>
  readonly journalAfter: (seq: number) => Promise<JournalTail>
  readonly rebuiltData: () => Promise<RebuiltData | null>
  readonly keepData: (data: StoredData) => Promise<SnapshotResult>
  readonly takeSnapshot: (why: SnapshotWhy) => Promise<SnapshotResult>
  readonly distrustDatabase: () => void
  readonly listSnapshots: () => Promise<readonly Snapshot[]>
  readonly readSnapshot: (name: string) => Promise<SnapshotRead>
  readonly safety: () => Safety
  readonly chooseSecondFolder: (folder: string) => Promise<SecondFolderResult>
  readonly forgetSecondFolder: () => void
  readonly leaveSecondJournal: () => void
  /** After the last window: a last snapshot, and the mark that the end was a proper one. */
  readonly close: () => Promise<void>
}

/** Whom the keeper tells, unasked. */
export interface Told {
  /** Every snapshot, taken or not. */
  readonly snapshot: (result: SnapshotResult) => void
  readonly safety: (safety: Safety) => void
}

/**
 * Opens journal and snapshots of a data folder while the first window loads.
 *
 * @param found what `beforeWindows` saw
 */
export function openKeeper(dataFolder: string, program: string, found: Found, told: Told): Keeper {
  const own = path.join(dataFolder, 'snapshots')
  const journalFolder = path.join(dataFolder, 'journal')
  const tellSafety = () => told.safety(safety())
  const origin = originOf(dataFolder, own, (error) => log('origin not written', factsOf(error)))
  const second = openSecond(dataFolder, own, origin, tellSafety, (error) =>
    log('second folder', factsOf(error)),
  )
  const watch = watchSpace(dataFolder, tellSafety)
  const journals = () => [
    journalFolder,
    ...[second.overflow.held()].filter((each) => each !== null),
  ]
  const folders = async () => ({
    journals: journals(),
    snapshots: own,
    copies: second.copies(),
    origin: await origin,
  })
  let opening = open()
  const snapshots = openSnapshots(folders, program, tellSnapshot, async (seq) => {
    await (await opening).prune(seq)
    await second.settle()
  })
  let looking = look()
  let isTrusted = true
  const timers = [
    setInterval(() => void takeIfChanged('timer'), SNAPSHOT_EVERY_MS),
    setInterval(() => void Promise.all([watch.look(), second.keepUp()]), LOOK_EVERY_MS),
  ]

  function tellSnapshot(result: SnapshotResult): void {
    told.snapshot(result)
    if (result.ok) void second.keepUp()
  }

  function safety(): Safety {
    return { space: watch.space(), second: second.state() }
  }

  function open(): Promise<Journal> {
    const journal = openJournal(journalFolder, { overflow: second.overflow })
    // Who asks hears of it; nobody asking is not a fault of the program.
    journal.catch((error: unknown) => log('journal not opened', factsOf(error)))
    return journal
  }

  function look(): Promise<DataFacts> {
    const secondMissing = second.isMissing()
    void second.keepUp()
    const facts = Promise.all([opening, watch.look()]).then(([journal, space]) =>
      factsAtStart({ journal, snapshots, found, secondMissing, space }, (snapshot) =>
        told.snapshot({ ok: true, snapshot }),
      ),
    )
    facts.catch((error: unknown) => log('data not looked at', factsOf(error)))
    return facts
  }

  /** The drive was plugged in, or given up: what lies there decides where the journal ends. */
  async function lookAgain(): Promise<void> {
    await (await opening).close()
    opening = open()
    looking = look()
  }

  async function appended(
    append: (journal: Journal) => Promise<AppendResult>,
  ): Promise<AppendResult> {
    // The numbers go on from the largest that is known anywhere.
    await looking
    const result = await append(await opening)
    if (result.ok) watch.note(result.space)
    return result
  }

  async function takeIfChanged(why: SnapshotWhy): Promise<void> {
    const seq = (await opening).lastSeq()
    if (seq > 0 && seq !== (await snapshots.newest())?.seq) await snapshots.take(why, seq, null)
  }

  return {
    appendJournal: ({ ops, at }) => appended((journal) => journal.append(ops, at)),
    appendPacked: (action) =>
      appended((journal) => journal.appendPacked(action, () => whyNoAction(action))),
    // A page that was loaded again asks again: by then the numbers have gone on.
    dataFacts: async () => {
      if ((await looking).secondMissing && !second.isMissing()) await lookAgain()
      const facts = await looking
      const journal = await opening
      // What the page before this one has sent may still be on its way to the disk.
      await journal.idle()
      const lastSeq = Math.max(facts.lastSeq, journal.lastSeq())
      return { ...facts, clean: facts.clean && isTrusted, lastSeq, space: watch.space() }
    },
    async journalAfter(seq) {
      const { lines, missing, damaged } = await readJournal(journals(), seq)
      return { lines, missing: Math.max(missing, damaged) }
    },
    async rebuiltData() {
      const answer = await inWorker('rebuild', await folders())
      if (!answer.ok) throw new Error(`rebuild: ${answer.detail}`)
      const { seq, missing, tail } = answer.value
      return seq === 0 && missing === 0 && tail.length === 0 ? null : answer.value
    },
    async keepData(data) {
      ;(await opening).continueAfter(data.seq)
      return snapshots.take('start', data.seq, data)
    },
    async takeSnapshot(why) {
      return snapshots.take(why, (await opening).lastSeq(), null)
    },
    distrustDatabase() {
      isTrusted = false
    },
    listSnapshots: async () => listEverywhere(own, await second.everyCopy(), await origin),
    async readSnapshot(name) {
      const gone = { ok: false, reason: 'broken' } as const
      if (snapshotOf(name) === null) return gone
      const places = [own, ...(await second.everyCopy())].map((each) => snapshotPath(each, name))
      const file = places.find((each) => existsSync(each))
      if (file === undefined) return gone
      const answer = await inWorker('read', file)
      if (answer.ok) return answer.value
      log('snapshot not whole', { detail: answer.detail })
      return gone
    },
    safety,
    async chooseSecondFolder(folder) {
      if (isOwnFolder(dataFolder, folder)) return { ok: false, reason: 'own-folder' }
      if (second.state().holdsJournal) return { ok: false, reason: 'holds-journal' }
      try {
        await second.choose(folder)
      } catch (error) {
        log('second folder', factsOf(error))
        return { ok: false, reason: refusalOf(error).reason }
      }
      if ((await snapshots.newest()) !== null) await second.keepUp()
      else await takeIfChanged('timer')
      return { ok: true }
    },
    forgetSecondFolder() {
      if (!second.state().holdsJournal) second.forget()
    },
    leaveSecondJournal: second.leaveJournal,
    async close() {
      for (const timer of timers) clearInterval(timer)
      const { lastSeq, isNewer } = await looking
      const journal = await opening
      if (!isNewer) await takeIfChanged('quit')
      await journal.close()
      if (!isNewer)
        writeState(dataFolder, {
          program,
          data: DATA_VERSION,
          chromium: found.chromium,
          clean: isTrusted,
          lastSeq: Math.max(lastSeq, journal.lastSeq()),
          counted: snapshots.counted() ?? found.state?.counted ?? null,
        })
      // Last: a share that hangs takes no proper end from the own data.
      await second.keepUp()
    },
  }
}

/** Why bytes of the page are no action for the journal; null: they are one. */
async function whyNoAction(bytes: Uint8Array): Promise<RefusedAppend | null> {
  const checked = await inWorker('check', bytes)
  if (!checked.ok) return checked
  return checked.value ? null : { ok: false, reason: 'bad-request', detail: 'packed action' }
}
