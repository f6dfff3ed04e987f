import type { SaveResult } from '#bridge'
import type { Minutes } from '#domain/papers/minutes.ts'
import type { ReportCaption } from '#domain/papers/runCaptions.ts'
import type { RunReport } from '#domain/papers/runReport.ts'
import { minutesDocx } from '#papers/minutesDocx.ts'
import { minutesSheet } from '#papers/MinutesPaper.tsx'
import { finishPaper } from '#papers/paper.ts'
import { runReportSheet } from '#papers/RunReport.tsx'
import { runTable } from '#papers/sheet/runTable.ts'
import { tableFile } from '#papers/sheet/tableFile.ts'
import { bridge } from '#store/bridge.ts'
import { awardMinutesWords } from '#text/awardMinutesWords.ts'
import { runWords } from '#text/runWords.ts'
import { toast } from '#ui/toast.ts'

const { fileNames, saved, notSaved } = runWords.report

/** Saves the report as a paper. */
export async function savePdf(report: RunReport, captions: readonly ReportCaption[]) {
  tell(await bridge().savePdf(await finishPaper(runReportSheet(report, captions))))
}

/** Saves the minutes as a paper to be signed. */
export async function saveMinutesPdf(minutes: Minutes) {
  tell(await bridge().savePdf(await finishPaper(minutesSheet(minutes))))
}

/** Saves the minutes as a Word file, in which what nobody knows can be filled in. */
export async function saveMinutesWord(minutes: Minutes) {
  const bytes = await minutesDocx(minutes)
  const fileName = awardMinutesWords.fileNames.word
  tell(await bridge().saveFile({ fileName, kind: 'docx', bytes }))
}

/** Saves who gave what to whom as a list for Excel. */
export async function saveTable(report: RunReport) {
  const bytes = await tableFile(runTable(report), 'xlsx')
  tell(await bridge().saveFile({ fileName: fileNames.table, kind: 'xlsx', bytes }))
}

/** Saves the report as data, captions included. */
export async function saveJson(report: RunReport, captions: readonly ReportCaption[]) {
  const text = `${JSON.stringify({ ...report, captions }, null, 2)}\n`
  tell(await bridge().saveText({ fileName: fileNames.json, kind: 'json', text }))
}

/** Saves the captions, one to a line. */
export async function saveCaptions(captions: readonly ReportCaption[]) {
  const text = captionLines(captions)
  tell(await bridge().saveText({ fileName: fileNames.captions, kind: 'txt', text }))
}

/** Captions as they go to the newspaper: in stage order, one to a line. */
export function captionLines(captions: readonly ReportCaption[]): string {
  return captions.map(({ text }) => `${text}\n`).join('')
}

function tell(result: SaveResult) {
  if (result.ok) toast.show({ text: saved(result.fileName), tone: 'ok' })
  else if (result.reason !== 'cancelled') toast.show({ text: notSaved, tone: 'danger' })
}
