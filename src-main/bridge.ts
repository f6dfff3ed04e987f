/**
 * The whole contract between the two sides. The renderer sees `window.bridge`, an object of this
 * shape; the preload maps each verb to the channel of the same name; main answers it. Values only:
 * no path, channel or URL ever comes from the renderer, and a refusal is a value, because Electron
 * keeps nothing of a thrown error but its message.
 */
export interface Bridge {
  /** What runs: for the "about" page and for reports of faults. */
  appInfo(): Promise<AppInfo>

  /** Lays out a paper and gives the bytes of the PDF, for the preview. */
  makePdf(paper: Paper): Promise<PdfResult>
  /** Lays out a paper and saves it where the user says; nothing is written when the user cancels. */
  savePdf(paper: Paper): Promise<SaveResult>
  /** Lays out a paper and opens the print dialog of the system. */
  printPaper(paper: Paper): Promise<PrintResult>
  /** Saves a text (captions, report data) where the user says, as UTF-8 without BOM. */
  saveText(file: TextFile): Promise<SaveResult>
  /** Saves bytes (a conference file, a Word file, a list) where the user says; the name never holds half of them. */
  saveFile(file: BinaryFile): Promise<SaveResult>
  /**
   * Lets the user pick a conference file and gives its bytes, read once. A file above `OPEN_LIMIT`
   * is refused before it is read. The renderer never learns nor names the path.
   */
  openFile(): Promise<OpenResult>

  /**
   * Starts the process for a list that is about to be chosen, since that takes as long as to read a short
   * one. It waits until the next list, or until `stopReading`.
   */
  prepareReading(): Promise<void>
  /**
   * Lets the user pick a list (.xlsx, .docx, .csv) and reads it into plain tables, in a process of its own
   * that ends after 15 seconds in any case; with `isMany` several, of which the first is read. The renderer
   * never learns nor names the path.
   */
  openSpreadsheet(isMany: boolean): Promise<PickedSpreadsheet>
  /** Reads one of the lists that wait since they were picked with another; `gone` when there is none. */
  readPickedList(at: number): Promise<SpreadsheetResult>
  /** The same for a list that was dropped on the window: its bytes, never a path. */
  readSpreadsheet(file: SpreadsheetFile): Promise<SpreadsheetResult>
  /**
   * Reads the list that was read last once more, with this separator between its cells; null: as its rows
   * tell. `gone` when none was read since `stopReading`.
   */
  readListAgain(separator: Separator | null): Promise<SpreadsheetResult>
  /**
   * Ends the reading that is under way, if any, with the result `stopped`, and a process that waits; the
   * list that was read last is forgotten.
   */
  stopReading(): Promise<void>

  /**
   * Lets the user pick a photo. Its bytes come only when they are, by what they hold and not by the
   * name, a whole JPEG, PNG or WebP of a size that may be decoded. The renderer never learns the path.
   */
  openPicture(): Promise<PictureResult>

  /** Displays that are connected now; the operator's own is marked. */
  listDisplays(): Promise<readonly Display[]>
  /** Says whether the stage window is open, and where. */
  stageWindow(): Promise<StageWindow>
  /**
   * Opens the stage window, full screen on the given display, or as an ordinary window for `null`.
   * Full screen on the operator's own display is refused: it would cover the console.
   */
  openStage(displayId: number | null): Promise<StageResult>
  /** Closes the stage window; the console stays. */
  closeStage(): Promise<void>
  /** Makes the planner's window fill its display (the console), or gives it back its size. */
  fillScreen(on: boolean): Promise<void>

  /**
   * Writes one action to the journal and flushes it. Only what this has acknowledged may be shown as
   * saved; after a refusal nothing of the action is left.
   */
  appendJournal(action: Action): Promise<AppendResult>
  /**
   * The same for an action of many rows, as JSON in UTF-8, piece by piece: neither as many values nor as
   * many bytes at one go would leave the window time to draw. Null until the last piece has come.
   */
  appendPackedJournal(piece: JournalPiece): Promise<AppendResult | null>
  /** What main knows of the data, for the comparison with the database at the start. */
  dataFacts(): Promise<DataFacts>
  /** The actions after a number, for a database that is behind. */
  journalAfter(seq: number): Promise<JournalTail>
  /** All data as the newest good snapshot and the journal have it; null when there is neither. */
  rebuiltData(): Promise<RebuiltData | null>
  /**
   * Gives all data to main when the database knows more than the journal: as a snapshot, from which
   * the journal then goes on.
   */
  keepData(data: StoredData): Promise<SnapshotResult>
  /** Moves a database that cannot be opened aside; the page is then loaded again. */
  setDatabaseAside(): Promise<void>
  /** Takes a snapshot now: before something large, and before a ceremony. */
  takeSnapshot(why: SnapshotWhy): Promise<SnapshotResult>
  /** The database was left in this run: at the next start every row of it is compared. */
  distrustDatabase(): Promise<void>
  /** The snapshots, newest first; those of the second folder too that are not here any more. */
  listSnapshots(): Promise<readonly Snapshot[]>
  /** All data of one snapshot, to go back to it. */
  readSnapshot(name: string): Promise<SnapshotRead>

  /** How safe what is written is: room on the disk, and the second folder. */
  safety(): Promise<Safety>
  /**
   * Lets the user choose a second folder (a USB drive, a share) and copies the newest snapshot there.
   * Every later one follows by itself. After a refusal, or when the user thinks better of it, the
   * folder is the one it was.
   */
  chooseSecondFolder(): Promise<SecondFolderResult>
  /** Copies nothing there any more; what is there stays. */
  forgetSecondFolder(): Promise<void>
  /** Goes on without the actions that only a missing second folder has; they stay there unread. */
  leaveSecondJournal(): Promise<void>

  /** Tells main whether something is still being written, so that quitting waits for it. */
  setPending(pending: boolean): Promise<void>

  /** Calls back when a display is plugged in, unplugged or changed. Gives the unsubscriber. */
  onDisplays(listener: (displays: readonly Display[]) => void): () => void
  /** Calls back when the stage window opens, moves or closes. Gives the unsubscriber. */
  onStageWindow(listener: (stage: StageWindow) => void): () => void
  /** Calls back when a snapshot was taken or could not be taken. Gives the unsubscriber. */
  onSnapshot(listener: (result: SnapshotResult) => void): () => void
  /** Calls back when the room on the disk or the second folder changes. Gives the unsubscriber. */
  onSafety(listener: (safety: Safety) => void): () => void
  /** Calls back while a list is read: which, and how far. Gives the unsubscriber. */
  onReading(listener: (reading: Reading) => void): () => void
  /** Calls back for a menu command (undo, redo, …). Gives the unsubscriber. */
  onCommand(listener: (command: MenuCommand) => void): () => void
}

export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly platform: string
  /** True where files are saved without a dialog (the demo and the tests). */
  readonly unattended: boolean
}

/** A paper ready to be laid out: markup without scripts, and how the page is. */
export interface Paper {
  /** Proposed file name, without folder; main cleans it. */
  readonly fileName: string
  /** Title of the PDF. */
  readonly title: string
  /** Markup of the body, made by React's static renderer, so every text is escaped. */
  readonly html: string
  /** Style sheet of the paper. Fonts come from `app://main/` only. */
  readonly css: string
  readonly orientation: 'portrait' | 'landscape'
  /** Millimetres: top, right, bottom, left. */
  readonly margins: readonly [number, number, number, number]
  /**
   * `from-second` as NĐ 30/2020 PL I: Arabic, centred in the top margin, none on page 1; `of-total`
   * there on every page, with the number of pages: 1/12.
   */
  readonly pageNumbers: 'from-second' | 'of-total' | 'none'
}

export interface TextFile {
  readonly fileName: string
  readonly kind: 'txt' | 'json'
  readonly text: string
}

export interface BinaryFile {
  readonly fileName: string
  readonly kind: 'hoinghi' | 'docx' | 'xlsx' | 'csv'
  readonly bytes: Uint8Array
}

/** Largest file that is opened, in bytes. */
export const OPEN_LIMIT = 64 * 1024 * 1024

/** Why the world refused, in a word that the renderer turns into a sentence. */
export type Refusal =
  | 'bad-request'
  | 'no-space'
  | 'no-folder'
  | 'no-permission'
  | 'file-in-use'
  | 'failed'

export type PdfResult =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly ok: false; readonly reason: Refusal; readonly detail: string }

export type SaveResult =
  | { readonly ok: true; readonly fileName: string }
  | { readonly ok: false; readonly reason: 'cancelled' }
  | { readonly ok: false; readonly reason: Refusal; readonly detail: string }

export type OpenResult =
  | { readonly ok: true; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'cancelled' }
  | {
      readonly ok: false
      readonly reason: Refusal | 'too-large' | 'not-a-file' | 'gone'
      readonly detail: string
    }

/** Limits for a list that is read: bytes of the file, rows of a sheet. */
export const SPREADSHEET_BYTES = 20 * 1024 * 1024
export const SPREADSHEET_ROWS = 20_000

/** What may stand between the cells of a text file. */
export const SEPARATORS = ['\t', ';', ',', '|'] as const

export type Separator = (typeof SEPARATORS)[number]

export interface SpreadsheetFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** How far the reading of a list is: 0 to 1. */
export interface Reading {
  readonly fileName: string
  readonly share: number
}

/** A row that says something: its number in the sheet or its line in the file, from 1. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * What a font from before Unicode was made for: TCVN3 ("ABC", .VnTime …) or VNI (VNI-Times …). Those of
 * TCVN3 that end in H (.VnTimeH …) draw every letter as a capital.
 */
export type OldFont = 'tcvn3' | 'tcvn3Capitals' | 'vni'

/** Cells of a column that are written in such a font, as the file says. */
export interface OldFontColumn {
  /** From 0. */
  readonly column: number
  readonly font: OldFont
  /** Of their rows, see `SheetRow`. */
  readonly lines: readonly number[]
}

/** Cells of a column that a workbook keeps as dates. */
export interface DateColumn {
  /** From 0. */
  readonly column: number
  /** Of their rows, see `SheetRow`. */
  readonly lines: readonly number[]
}

/** A sheet as a reader sees it; a cell merged downwards says the same in each of its rows. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
  /**
   * Paragraphs above a table of a Word file, back to the table or the heading before it, that heading
   * included; the first one first. Absent where there are none, as in workbooks and texts.
   */
  readonly above?: readonly string[]
  /** How many of the rows are hidden in the file; they are read all the same. */
  readonly hiddenRows: number
  /** Empty where the file names no such font, as no text file does. */
  readonly oldFonts: readonly OldFontColumn[]
  /**
   * Columns of which all dates are of the first twelve days of a month; in a text that looks like a date
   * there is none. Absent where there are none.
   */
  readonly earlyDates?: readonly DateColumn[]
}

export interface Spreadsheet {
  /** What the bytes are, whatever the name of the file says. */
  readonly kind: 'workbook' | 'word' | 'text'
  /** Sheets of a workbook, tables of a Word file; texts as they stand in the file, cleaned of nothing. */
  readonly sheets: readonly Sheet[]
  /** The file brings macros; they are never run. */
  readonly macros: boolean
  /** Days that are kept as a number count from 1904. */
  readonly is1904: boolean
  /**
   * How a text file was read; null for others. one-byte: no Unicode; each byte is given as Windows-1252
   * shows it, and what it means is for the page to find out. Not sure: some of it is no text in that
   * encoding, so the user should look at it.
   */
  readonly text: {
    readonly encoding: 'utf-8' | 'utf-16' | 'one-byte'
    readonly separator: string
    readonly isSure: boolean
  } | null
}

/** Why a list cannot be read; rows and columns from 1. */
export type SpreadsheetProblem =
  | {
      readonly kind:
        | 'empty'
        | 'damaged'
        | 'oldExcel'
        | 'oldWord'
        | 'openDocument'
        | 'pdf'
        | 'picture'
        | 'webPage'
        | 'noTable'
        | 'encrypted'
        | 'noWorkbook'
        | 'notASpreadsheet'
        | 'notText'
        | 'tookTooLong'
        | 'readerDied'
        | 'stopped'
    }
  | {
      readonly kind: 'tooLarge' | 'inflatesTooLarge' | 'tooManyParts'
      readonly limit: number
    }
  | { readonly kind: 'tooManyRows'; readonly limit: number; readonly sheet: string }
  | {
      readonly kind: 'tooManyColumns' | 'cellTooLong'
      readonly limit: number
      readonly sheet: string
      readonly row: number
    }
  | { readonly kind: 'openQuote'; readonly row: number }

/**
 * A list as it crosses between the sides: `Spreadsheet` as JSON in UTF-8. A hundred thousand cells as
 * objects would hold the window up; bytes cost nothing, and a worker unpacks them.
 */
export interface PackedSpreadsheet {
  readonly packed: Uint8Array
  /** SHA-256 of the file, in hexadecimal: by it the same file is known again. */
  readonly sha256: string
}

export type SpreadsheetResult =
  | ({ readonly ok: true; readonly fileName: string } & PackedSpreadsheet)
  | {
      readonly ok: false
      readonly reason: 'unreadable'
      readonly fileName: string
      readonly problem: SpreadsheetProblem
    }
  | Exclude<OpenResult, { readonly ok: true }>

/** A list that was picked with another one, and where `readPickedList` finds it: also after a later pick. */
export interface WaitingList {
  readonly at: number
  readonly fileName: string
}

/** The first of the lists that were picked, and those that wait. */
export interface PickedSpreadsheet {
  readonly read: SpreadsheetResult
  readonly waiting: readonly WaitingList[]
}

/** Largest picture that is read, in bytes. */
export const PICTURE_BYTES = 20 * 1024 * 1024

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

/** Why a picture is not taken; the limit in bytes, width and height in pixels. */
export type PictureProblem =
  | { readonly kind: 'empty' | 'svg' | 'heic' | 'notAPicture' | 'truncated' }
  | { readonly kind: 'tooManyPixels'; readonly width: number; readonly height: number }

export type PictureResult =
  | {
      readonly ok: true
      readonly fileName: string
      readonly type: PictureType
      readonly bytes: Uint8Array
    }
  | {
      readonly ok: false
      readonly reason: 'unreadable'
      readonly fileName: string
      readonly problem: PictureProblem
    }
  | Exclude<OpenResult, { readonly ok: true }>

export type PrintResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'cancelled' }
  | { readonly ok: false; readonly reason: Refusal; readonly detail: string }

export interface Display {
  readonly id: number
  readonly label: string
  readonly width: number
  readonly height: number
  /** True for the display on which the planner's window is. */
  readonly operator: boolean
}

export interface StageWindow {
  readonly open: boolean
  readonly displayId: number | null
  readonly fullScreen: boolean
}

export type StageResult =
  | { readonly ok: true; readonly stage: StageWindow }
  | { readonly ok: false; readonly reason: 'no-display' | 'would-cover-console' }

/** A row as it is stored: JSON with the key of its table. */
export type StoredRow = Readonly<Record<string, unknown>>

/** One effect of an action. Doing it twice is the same as doing it once. */
export type Op =
  | { readonly table: StoredTable; readonly put: StoredRow }
  | { readonly table: StoredTable; readonly delete: string | number }

/** What one action of the user, or one event of a run, does to the data: all of it or nothing. */
export interface Action {
  /** ISO time. */
  readonly at: string
  readonly ops: readonly Op[]
}

/** An action with its number: 1, 2, 3 … for all windows together. */
export interface JournalLine extends Action {
  readonly seq: number
  /** Version of its rows: an older one is migrated before it is replayed. */
  readonly data: number
}

/**
 * Room on the disk of the data. low: the user must make room. short: nothing may go into the database
 * any more, because Chromium loses one that meets a full disk; the journal goes on.
 */
export type Space = 'enough' | 'low' | 'short'

/** A piece of an action. */
export interface JournalPiece {
  /** Where its bytes stand in the whole; a piece from 0 begins anew. */
  readonly from: number
  readonly bytes: Uint8Array
  readonly isLast: boolean
}

export type AppendResult =
  | { readonly ok: true; readonly seq: number; readonly space: Space }
  | { readonly ok: false; readonly reason: Refusal; readonly detail: string }

/** Rows by table, after the action `seq`. */
export interface StoredData {
  readonly seq: number
  /** Version of the rows. */
  readonly data: number
  readonly tables: StoredTables
}

export type StoredTables = { readonly [T in StoredTable]: readonly StoredRow[] }

/** How many rows each table has. */
export type Counts = { readonly [T in StoredTable]: number }

/**
 * What the rows of each table come to: SHA-256 in hexadecimal over every row as a line of JSON, in
 * the order of their keys. Both sides compute it alike.
 */
export type Sums = { readonly [T in StoredTable]: string }

/** What somebody has counted and summed up after an action. */
export interface Counted {
  readonly seq: number
  /** Version of the rows. */
  readonly data: number
  readonly counts: Counts
  readonly sums: Sums
}

export interface DataFacts {
  /** Number of the last action that anything on the disk knows of; 0 before the first. */
  readonly lastSeq: number
  readonly hasSnapshot: boolean
  /** True when a later version of the program wrote the data: then it must not be opened. */
  readonly isNewer: boolean
  /** True when the last actions lie in the second folder, and that is not to be reached. */
  readonly secondMissing: boolean
  readonly space: Space
  /** False when the program was not quit properly the last time. */
  readonly clean: boolean
  /** What there must be after an action, if somebody has counted. */
  readonly counted: Counted | null
  /** Files of the database of which a half written end was cut before it was opened. */
  readonly trimmedFiles: number
  /** Lines of the journal that cannot be read. */
  readonly damagedLines: number
}

export interface JournalTail {
  readonly lines: readonly JournalLine[]
  /** Actions that are missing or cannot be read. */
  readonly missing: number
}

export interface RebuiltData extends StoredData {
  /** The actions after `seq` that were written in another version: to be migrated, then replayed. */
  readonly tail: readonly JournalLine[]
  /** Actions that are missing or cannot be read. */
  readonly missing: number
  /** Snapshots that were not whole and were passed over. */
  readonly badSnapshots: number
}

/** Why a snapshot was taken. */
export type SnapshotWhy = (typeof SNAPSHOT_WHYS)[number]

export const SNAPSHOT_WHYS = [
  'timer',
  'start',
  'quit',
  'import',
  'restore',
  'migration',
  'ceremony',
] as const

export interface Snapshot {
  readonly name: string
  /** ISO time. */
  readonly takenAt: string
  readonly seq: number
  /** Rows in all. */
  readonly rows: number
  readonly why: SnapshotWhy
  /** What the data are called that it is of, see `originOf`; null in files from before that. */
  readonly origin: string | null
  /** True for a file that only the second folder has. */
  readonly elsewhere: boolean
  /** True for a file of other data than this machine's. */
  readonly foreign: boolean
}

/**
 * broken: gone, cut or changed. foreign: a file of something else, or rows that are none of ours. newer:
 * written by a later program, whose rows have the given version.
 */
export type SnapshotRead =
  | { readonly ok: true; readonly data: StoredData }
  | { readonly ok: false; readonly reason: 'broken' | 'foreign' }
  | { readonly ok: false; readonly reason: 'newer'; readonly version: number }

export type SnapshotResult =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly reason: Refusal; readonly detail: string }

/** The folder that the user chose for a second copy of everything. */
export interface SecondFolder {
  /** As the user knows it; null while none is chosen. */
  readonly folder: string | null
  /** When the newest snapshot was taken that is proven to be there. ISO time. */
  readonly copiedAt: string | null
  /** Why the newest one is not there. */
  readonly problem: Refusal | null
  /** True when it lies on the disk of the data, and so dies with it. */
  readonly sameDisk: boolean
  /** True when actions lie there that the own disk did not take. */
  readonly holdsJournal: boolean
}

export interface Safety {
  readonly space: Space
  readonly second: SecondFolder
}

export type SecondFolderResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'cancelled' | 'own-folder' | 'holds-journal' | Refusal }

/** Detail of a snapshot's refusal: journal and snapshots do not hold all data, see `keepData`. */
export const INCOMPLETE = 'incomplete'

/** The tables whose rows are kept by journal and snapshots, each with the field that is its key. */
export const STORED_TABLES = {
  conferences: 'id',
  attendees: 'id',
  agendaItems: 'id',
  decisions: 'id',
  awards: 'id',
  recipients: 'id',
  handovers: 'id',
  openPoints: 'id',
  history: 'seq',
  runs: 'id',
  runEvents: 'id',
} as const

export type StoredTable = keyof typeof STORED_TABLES

export type MenuCommand = 'undo' | 'redo' | 'palette' | 'library' | 'help'

/** Verbs that the renderer asks and main answers. */
export const VERBS = [
  'appInfo',
  'makePdf',
  'savePdf',
  'printPaper',
  'saveText',
  'saveFile',
  'openFile',
  'prepareReading',
  'openSpreadsheet',
  'readPickedList',
  'readSpreadsheet',
  'readListAgain',
  'stopReading',
  'openPicture',
  'listDisplays',
  'stageWindow',
  'openStage',
  'closeStage',
  'fillScreen',
  'setPending',
  'appendJournal',
  'appendPackedJournal',
  'dataFacts',
  'journalAfter',
  'rebuiltData',
  'keepData',
  'setDatabaseAside',
  'distrustDatabase',
  'takeSnapshot',
  'listSnapshots',
  'readSnapshot',
  'safety',
  'chooseSecondFolder',
  'forgetSecondFolder',
  'leaveSecondJournal',
] as const satisfies readonly (keyof Bridge)[]

/** Messages that main sends unasked; the listener verb is `on` + the name. */
export const SIGNALS = {
  onDisplays: 'displays',
  onStageWindow: 'stageWindow',
  onSnapshot: 'snapshot',
  onSafety: 'safety',
  onReading: 'reading',
  onCommand: 'command',
} as const

export type Verb = (typeof VERBS)[number]

/** Where all data lives, for ever: another origin would open an empty database. */
export const ORIGIN = 'app://main'

/** Version of the stored rows, the same number as the store's schema. Data of a later one is not opened. */
export const DATA_VERSION = 6
