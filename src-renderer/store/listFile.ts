import type { Separator, SpreadsheetResult, WaitingList } from '#bridge'
import { cleanText } from '#domain/cleanText.ts'

import { bridge } from './bridge.ts'
import { sha256Of } from './sha256.ts'
import { readDropped } from './spreadsheet.ts'

/** A list as it came: what main has read of a file, still packed, or a text. */
export interface ListFile {
  /** Another for each reading, also of the same file. */
  readonly key: number
  readonly name: string
  /** SHA-256 of the file or the text, in hexadecimal. */
  readonly sha256: string
  readonly content: Uint8Array | string
  /** What the user had its cells divided by, or null: as its rows tell; null as a whole: nobody was asked. */
  readonly divided: { readonly by: Separator | null } | null
}

/** A list, or why there is none. */
export type ListRead =
  | { readonly ok: true; readonly list: ListFile }
  | Exclude<SpreadsheetResult, { readonly ok: true }>

let readings = 0

function numbered() {
  readings += 1
  return { key: readings, divided: null }
}

function withCleanName({ at, fileName }: WaitingList): WaitingList {
  return { at, fileName: cleanText(fileName) }
}

/**
 * The ways in which a list is read: by main, in a process of its own, or as it was pasted.
 *
 * @param pasted what a list is called that has no file
 */
export function listReader(pasted: string) {
  return {
    /** Begins what reads the next list. */
    prepare: () => void bridge().prepareReading(),
    /** Also gives those that were picked together with it, which `picked` reads. */
    pick: async (isMany: boolean) => {
      const { read, waiting } = await bridge().openSpreadsheet(isMany)
      return { read: readOf(read), waiting: waiting.map(withCleanName) }
    },
    picked: async (at: number) => readOf(await bridge().readPickedList(at)),
    file: async (file: File) => readOf(await readDropped(file)),
    /** The list that was read last, its cells divided otherwise. */
    again: async (separator: Separator | null): Promise<ListRead> => {
      const read = readOf(await bridge().readListAgain(separator))
      return read.ok ? { ...read, list: { ...read.list, divided: { by: separator } } } : read
    },
    text: async (text: string): Promise<ListRead> => {
      const sha256 = await sha256Of(new TextEncoder().encode(text))
      return { ok: true, list: { ...numbered(), name: pasted, sha256, content: text } }
    },
    stop: () => void bridge().stopReading(),
    /** Hears how far the reading of a file is. */
    onReading: (hear: (fileName: string, share: number) => void) =>
      bridge().onReading(({ fileName, share }) => hear(cleanText(fileName), share)),
  }
}

function readOf(result: SpreadsheetResult): ListRead {
  if (!result.ok) return result
  const { fileName, sha256, packed } = result
  const name = cleanText(fileName)
  return { ok: true, list: { ...numbered(), name, sha256, content: packed } }
}
