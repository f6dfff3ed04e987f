import type { OpenResult } from '#bridge'
import { cleanText } from '#domain/cleanText.ts'
import { bridge } from '#store/bridge.ts'
import { newId } from '#store/ids.ts'
import { fileWords } from '#text/fileWords.ts'

/** A file that the user picked: its bytes, or the sentence that says why there are none. */
export interface PickedFile {
  /** Another for each picking, also of the same file. */
  readonly key: string
  readonly fileName: string
  readonly bytes: Uint8Array | null
  readonly failure: string | null
}

/** Lets the user pick a file; null when the user thinks better of it. */
export async function pickFile(): Promise<PickedFile | null> {
  const opened: OpenResult = await bridge().openFile()
  const key = newId()
  if (opened.ok) {
    const { bytes, fileName } = opened
    return { key, fileName: cleanText(fileName), bytes, failure: null }
  }
  if (opened.reason === 'cancelled') return null
  return { key, fileName: '', bytes: null, failure: fileWords.import.notOpened[opened.reason] }
}
