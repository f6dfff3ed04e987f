import type {
  BinaryFile,
  Bridge,
  OpenResult,
  Paper,
  PictureResult,
  Separator,
  SpreadsheetResult,
  TextFile,
} from '#bridge'

import { fakeJournal, journalVerbs } from './fakeJournal.ts'
import type { FakeJournal } from './fakeJournal.ts'

export interface FakeBridge extends Bridge {
  /** What the app asked for, for tests to look at. */
  readonly asked: {
    papers: Paper[]
    texts: TextFile[]
    files: BinaryFile[]
    pending: boolean[]
    separators: (Separator | null)[]
  }
  /** What the user will pick when a file is asked for. */
  picks: OpenResult
  /** What a list will be read as, picked or dropped. */
  reads: SpreadsheetResult
  /** Names of the lists that are picked together with it. */
  waiting: readonly string[]
  /** Which picture will be picked. */
  picture: PictureResult
}

/** A bridge without a main process: every verb answers as an idle desktop would. */
export function fakeBridge(journal: FakeJournal = fakeJournal()): FakeBridge {
  const asked: FakeBridge['asked'] = {
    papers: [],
    texts: [],
    files: [],
    pending: [],
    separators: [],
  }
  const noStage = { open: false, displayId: null, fullScreen: false }
  const picked: string[] = []
  const nothing = () => undefined
  const fake: FakeBridge = {
    asked,
    picks: { ok: false, reason: 'cancelled' },
    reads: { ok: false, reason: 'cancelled' },
    waiting: [],
    picture: { ok: false, reason: 'cancelled' },
    ...journalVerbs(journal),
    appInfo: async () => ({
      version: '0.0.0',
      electron: '0',
      chromium: '0',
      platform: 'test',
      unattended: true,
    }),
    makePdf: async (paper) => {
      asked.papers.push(paper)
      return { ok: true, pdf: new Uint8Array(), pages: 1 }
    },
    savePdf: async (paper) => {
      asked.papers.push(paper)
      return { ok: true, fileName: paper.fileName }
    },
    printPaper: async (paper) => {
      asked.papers.push(paper)
      return { ok: true }
    },
    saveText: async (file) => {
      asked.texts.push(file)
      return { ok: true, fileName: file.fileName }
    },
    saveFile: async (file) => {
      asked.files.push(file)
      return { ok: true, fileName: file.fileName }
    },
    openFile: async () => fake.picks,
    prepareReading: async () => undefined,
    openSpreadsheet: async () => ({
      read: fake.reads,
      waiting: fake.waiting.map((fileName) => ({ at: picked.push(fileName) - 1, fileName })),
    }),
    readPickedList: async (at) => ({ ...fake.reads, fileName: picked[at] ?? '' }),
    readSpreadsheet: async () => fake.reads,
    readListAgain: async (separator) => {
      asked.separators.push(separator)
      return fake.reads
    },
    openPicture: async () => fake.picture,
    stopReading: async () => undefined,
    listDisplays: async () => [
      { id: 1, label: 'Màn hình 1', width: 1920, height: 1080, operator: true },
    ],
    stageWindow: async () => noStage,
    openStage: async () => ({ ok: true, stage: { ...noStage, open: true } }),
    closeStage: async () => undefined,
    fillScreen: async () => undefined,
    setPending: async (pending) => {
      asked.pending.push(pending)
    },
    onDisplays: () => nothing,
    onStageWindow: () => nothing,
    onSnapshot: () => nothing,
    safety: async () => ({
      space: 'enough',
      second: {
        folder: null,
        copiedAt: null,
        problem: null,
        sameDisk: false,
        holdsJournal: false,
      },
    }),
    chooseSecondFolder: async () => ({ ok: false, reason: 'cancelled' }),
    forgetSecondFolder: async () => undefined,
    leaveSecondJournal: async () => undefined,
    onSafety: () => nothing,
    onReading: () => nothing,
    onCommand: () => nothing,
  }
  return fake
}
