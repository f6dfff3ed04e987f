import { app, type BrowserWindow } from 'electron'
import { z } from 'zod'

import {
  type BinaryFile,
  OPEN_LIMIT,
  type Paper,
  type Reading,
  type SpreadsheetFile,
  SEPARATORS,
  SPREADSHEET_BYTES,
} from './bridge.ts'
import { dataSchemas } from './dataSchemas.ts'
import { listDisplays } from './handlers/displays.ts'
import { saveBytes, saveText } from './handlers/files.ts'
import { openFile } from './handlers/openFile.ts'
import { makePdf, printPaper, savePdf } from './handlers/paper.ts'
import { openPicture } from './handlers/picture.ts'
import { chooseSecondFolder } from './handlers/secondFolder.ts'
import {
  openSpreadsheet,
  prepareReading,
  readListAgain,
  readPickedList,
  readSpreadsheet,
  stopReading,
} from './handlers/spreadsheet.ts'
import { fillScreen, type Stage } from './handlers/stage.ts'
import type { Answers } from './ipc.ts'
import { piecesTogether } from './journal/pieces.ts'
import type { Keeper } from './keeper.ts'
import { unattendedFolder } from './places.ts'

const MEGABYTE = 1_000_000

const millimetres = z.number().min(0).max(100)

const paper: z.ZodType<Paper> = z.strictObject({
  fileName: z.string().min(1).max(500),
  title: z.string().max(2_000),
  html: z.string().max(30 * MEGABYTE),
  css: z.string().max(MEGABYTE),
  orientation: z.enum(['portrait', 'landscape']),
  margins: z.tuple([millimetres, millimetres, millimetres, millimetres]),
  pageNumbers: z.enum(['from-second', 'of-total', 'none']),
})

const textFile = z.strictObject({
  fileName: z.string().min(1).max(500),
  kind: z.enum(['txt', 'json']),
  text: z.string().max(30 * MEGABYTE),
})

const binaryFile: z.ZodType<BinaryFile> = z.strictObject({
  fileName: z.string().min(1).max(500),
  kind: z.enum(['hoinghi', 'docx', 'xlsx', 'csv']),
  bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= OPEN_LIMIT),
})

const list: z.ZodType<SpreadsheetFile> = z.strictObject({
  fileName: z.string().min(1).max(500),
  bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= SPREADSHEET_BYTES),
})

const nothing: z.ZodType<[]> = z.tuple([])

const badRequest = (detail: string) => ({ ok: false, reason: 'bad-request', detail }) as const

/** What main answers to each verb, and which arguments it takes. */
export function makeAnswers(
  planner: BrowserWindow,
  stage: Stage,
  keeper: Keeper,
  setDatabaseAside: () => Promise<void>,
  setPending: (pending: boolean) => void,
  tellReading: (reading: Reading) => void,
): Answers {
  const takePiece = piecesTogether()
  return {
    appInfo: {
      args: nothing,
      run: async () => ({
        version: app.getVersion(),
        electron: process.versions.electron,
        chromium: process.versions.chrome,
        platform: process.platform,
        unattended: unattendedFolder() !== null,
      }),
    },
    makePdf: { args: z.tuple([paper]), run: makePdf, onBadRequest: badRequest },
    savePdf: {
      args: z.tuple([paper]),
      run: (given) => savePdf(planner, given),
      onBadRequest: badRequest,
    },
    printPaper: { args: z.tuple([paper]), run: printPaper, onBadRequest: badRequest },
    saveText: {
      args: z.tuple([textFile]),
      run: (given) => saveText(planner, given),
      onBadRequest: badRequest,
    },
    saveFile: {
      args: z.tuple([binaryFile]),
      run: (given) => saveBytes(planner, given),
      onBadRequest: badRequest,
    },
    openFile: { args: nothing, run: () => openFile(planner), onBadRequest: badRequest },
    prepareReading: { args: nothing, run: async () => prepareReading() },
    openSpreadsheet: {
      args: z.tuple([z.boolean()]),
      run: (isMany) => openSpreadsheet(planner, isMany, tellReading),
    },
    readPickedList: {
      args: z.tuple([z.int().nonnegative()]),
      run: (at) => readPickedList(at, tellReading),
      onBadRequest: badRequest,
    },
    readSpreadsheet: {
      args: z.tuple([list]),
      run: (given) => readSpreadsheet(given, tellReading),
      onBadRequest: badRequest,
    },
    readListAgain: {
      args: z.tuple([z.enum(SEPARATORS).nullable()]),
      run: (separator) => readListAgain(separator, tellReading),
      onBadRequest: badRequest,
    },
    stopReading: { args: nothing, run: async () => stopReading() },
    openPicture: { args: nothing, run: () => openPicture(planner), onBadRequest: badRequest },
    listDisplays: { args: nothing, run: async () => listDisplays(planner) },
    stageWindow: { args: nothing, run: async () => stage.state() },
    openStage: {
      args: z.tuple([z.number().int().nullable()]),
      run: async (displayId) => stage.open(displayId),
    },
    closeStage: { args: nothing, run: async () => stage.close() },
    fillScreen: {
      args: z.tuple([z.boolean()]),
      run: async (on) => fillScreen(planner, on),
    },
    setPending: {
      args: z.tuple([z.boolean()]),
      run: async (pending) => setPending(pending),
    },
    appendJournal: {
      args: z.tuple([dataSchemas.action]),
      run: keeper.appendJournal,
      onBadRequest: badRequest,
    },
    appendPackedJournal: {
      args: z.tuple([dataSchemas.piece]),
      run: async (piece) => {
        const pieced = takePiece(piece)
        if (pieced.kind === 'more') return null
        if (pieced.kind === 'gap') return badRequest('piece out of order')
        return keeper.appendPacked(pieced.bytes)
      },
      onBadRequest: badRequest,
    },
    dataFacts: { args: nothing, run: keeper.dataFacts },
    journalAfter: { args: z.tuple([dataSchemas.seq]), run: keeper.journalAfter },
    rebuiltData: { args: nothing, run: keeper.rebuiltData },
    keepData: {
      args: z.tuple([dataSchemas.data]),
      run: keeper.keepData,
      onBadRequest: badRequest,
    },
    setDatabaseAside: { args: nothing, run: setDatabaseAside },
    takeSnapshot: {
      args: z.tuple([dataSchemas.why]),
      run: keeper.takeSnapshot,
      onBadRequest: badRequest,
    },
    distrustDatabase: { args: nothing, run: async () => keeper.distrustDatabase() },
    listSnapshots: { args: nothing, run: keeper.listSnapshots },
    readSnapshot: { args: z.tuple([dataSchemas.name]), run: keeper.readSnapshot },
    safety: { args: nothing, run: async () => keeper.safety() },
    chooseSecondFolder: { args: nothing, run: () => chooseSecondFolder(planner, keeper) },
    forgetSecondFolder: { args: nothing, run: async () => keeper.forgetSecondFolder() },
    leaveSecondJournal: { args: nothing, run: async () => keeper.leaveSecondJournal() },
  }
}
