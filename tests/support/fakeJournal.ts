import { DATA_VERSION } from '#bridge'
import type {
  Action,
  AppendResult,
  Bridge,
  DataFacts,
  JournalLine,
  RebuiltData,
  Snapshot,
  StoredData,
} from '#bridge'
import { piecesTogether } from '#main/journal/pieces.ts'
import { countsOf, replay, rowsIn, NO_DATA } from '#main/snapshots/data.ts'

/** What a data folder holds besides the database; kept by tests across "restarts". */
export interface FakeJournal {
  lines: JournalLine[]
  snapshot: StoredData | null
  /** What the journal answers instead of writing. */
  refuses: 'no-space' | 'failed' | null
  facts: Partial<DataFacts>
  asides: number
  distrusted: number
}

export function fakeJournal(): FakeJournal {
  return { lines: [], snapshot: null, refuses: null, facts: {}, asides: 0, distrusted: 0 }
}

type DataVerbs = Pick<
  Bridge,
  | 'appendJournal'
  | 'appendPackedJournal'
  | 'dataFacts'
  | 'journalAfter'
  | 'rebuiltData'
  | 'keepData'
  | 'setDatabaseAside'
  | 'distrustDatabase'
  | 'takeSnapshot'
  | 'listSnapshots'
  | 'readSnapshot'
>

/** The verbs of the data over a journal in memory, by the same fold as the real one. */
export function journalVerbs(journal: FakeJournal): DataVerbs {
  const lastSeq = () =>
    Math.max(journal.lines.at(-1)?.seq ?? 0, journal.snapshot?.seq ?? 0, journal.facts.lastSeq ?? 0)
  const rebuilt = (): RebuiltData | null => {
    const from = journal.snapshot ?? NO_DATA
    const lines = journal.lines.filter((line) => line.seq > from.seq)
    const data = replay(from, lines)
    if (data.seq === 0) return null
    return { ...data, missing: data.seq - from.seq - lines.length, badSnapshots: 0, tail: [] }
  }
  const keep = async (data: StoredData) => {
    journal.snapshot = structuredClone(data)
    return { ok: true, snapshot: snapshotOf(data) } as const
  }
  const append = async (action: Action): Promise<AppendResult> => {
    if (journal.refuses !== null) return { ok: false, reason: journal.refuses, detail: '' }
    const line = { seq: lastSeq() + 1, data: DATA_VERSION, ...structuredClone(action) }
    journal.lines.push(line)
    return { ok: true, seq: line.seq, space: journal.facts.space ?? 'enough' }
  }
  const takePiece = piecesTogether()
  return {
    appendJournal: append,
    appendPackedJournal: async (piece) => {
      const pieced = takePiece(piece)
      if (pieced.kind === 'more') return null
      if (pieced.kind === 'gap') throw new Error('fakeJournal: a piece is missing')
      return append(JSON.parse(new TextDecoder().decode(pieced.bytes)) as Action)
    },
    dataFacts: async () => ({
      hasSnapshot: journal.snapshot !== null,
      isNewer: false,
      secondMissing: false,
      space: 'enough',
      clean: true,
      counted: null,
      trimmedFiles: 0,
      damagedLines: 0,
      ...journal.facts,
      lastSeq: lastSeq(),
    }),
    journalAfter: async (seq) => {
      const lines = journal.lines.filter((line) => line.seq > seq)
      return { lines, missing: lastSeq() - seq - lines.length }
    },
    rebuiltData: async () => rebuilt(),
    keepData: keep,
    setDatabaseAside: async () => {
      journal.asides += 1
    },
    distrustDatabase: async () => {
      journal.distrusted += 1
    },
    takeSnapshot: () => keep(rebuilt() ?? NO_DATA),
    listSnapshots: async () => (journal.snapshot === null ? [] : [snapshotOf(journal.snapshot)]),
    readSnapshot: async () =>
      journal.snapshot === null
        ? { ok: false, reason: 'broken' }
        : { ok: true, data: journal.snapshot },
  }
}

function snapshotOf(data: StoredData): Snapshot {
  return {
    name: 'snapshot',
    takenAt: '2026-01-01T00:00:00.000Z',
    seq: data.seq,
    rows: rowsIn(countsOf(data.tables)),
    why: 'start',
    origin: null,
    elsewhere: false,
    foreign: false,
  }
}
