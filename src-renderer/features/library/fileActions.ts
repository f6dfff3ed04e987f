import type { Conference } from '#domain/record.ts'
import { bridge } from '#store/bridge.ts'
import { takeInCopy, takeInNew, takeInUpdate } from '#store/file/arrival.ts'
import { makeHandOver } from '#store/file/handOver.ts'
import type { HandOverChoice } from '#store/file/handOver.ts'
import type { ConferenceFile } from '#store/file/readConferenceFile.ts'
import { goTo } from '#store/session.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { fileProblemWords } from '#text/fileProblemWords.ts'
import { fileWords } from '#text/fileWords.ts'
import { attempt } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'
import { toast } from '#ui/toast.ts'

const { import: words } = fileWords

/** Makes the file and lets the user say where to. The sentence of what failed, or null. */
export async function exportConference(
  conference: Conference,
  choice: HandOverChoice,
  signal: AbortSignal,
): Promise<{ readonly done: boolean; readonly failure: string | null }> {
  const made = await makeHandOver(conference.id, choice, signal)
  if (signal.aborted) return { done: false, failure: null }
  if (!made.ok) return { done: false, failure: fileProblemWords(made.problem) }
  const { bytes } = made
  const fileName = conference.title
  const saved = await bridge().saveFile({ fileName, kind: 'hoinghi', bytes })
  if (saved.ok) {
    toast.show({ text: fileWords.export.done(saved.fileName), tone: 'ok' })
    return { done: true, failure: null }
  }
  if (saved.reason === 'cancelled') return { done: false, failure: null }
  return { done: false, failure: fileWords.export.reasons[saved.reason] }
}

/** Adds the conference of a file; true when it is there. */
export async function importNew(file: ConferenceFile): Promise<boolean> {
  const title = titleOf(file)
  const done = await attempt(takeInNew(file, words.stepNew(title)))
  if (done.ok) tellUndoable(words.doneNew(title), undoOfLastStep())
  return done.ok
}

/** Adds a copy of the conference of a file, with no tie to any other. */
export async function importCopy(file: ConferenceFile): Promise<boolean> {
  const title = titleOf(file)
  const done = await attempt(takeInCopy(file, words.stepNew(title)))
  if (done.ok) tellUndoable(words.doneNew(title), undoOfLastStep())
  return done.ok
}

/** Brings the conference that is here to the file, and goes there, where the step can be taken back. */
export async function importUpdate(file: ConferenceFile, fileName: string): Promise<boolean> {
  const done = await attempt(takeInUpdate(file, words.stepUpdate(fileName)))
  if (!done.ok) return false
  goTo({ page: 'overview', conferenceId: done.value })
  tellUndoable(words.doneUpdate(titleOf(file)), undoOfLastStep())
  return true
}

function titleOf({ rows }: ConferenceFile): string {
  return rows.conferences[0]?.title ?? ''
}
