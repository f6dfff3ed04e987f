import { useEffect, useState } from 'react'

import { arrivalOf } from '#store/file/arrival.ts'
import type { Arrival } from '#store/file/arrival.ts'
import type { ConferenceFile } from '#store/file/readConferenceFile.ts'
import { readFile } from '#store/file/reader.ts'
import { fileProblemWords } from '#text/fileProblemWords.ts'

import type { PickedFile } from './pickFile.ts'

/** How far a picked file has come. */
export type FileReadingState =
  | { readonly step: 'reading' }
  | { readonly step: 'passphrase'; readonly error: string | null }
  | { readonly step: 'refused'; readonly why: string }
  | { readonly step: 'ready'; readonly file: ConferenceFile; readonly arrival: Arrival }

/** Reads a picked file, again with each passphrase, and stops when the dialog closes. */
export function useFileReading({ bytes, failure }: PickedFile) {
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [state, setState] = useState<FileReadingState>({ step: 'reading' })

  useEffect(() => {
    const stop = new AbortController()
    const show = (next: FileReadingState) => (stop.signal.aborted ? undefined : setState(next))
    if (bytes === null) show({ step: 'refused', why: failure ?? '' })
    else {
      show({ step: 'reading' })
      void stateOf(bytes, passphrase, stop.signal).then(show)
    }
    return () => stop.abort()
  }, [bytes, failure, passphrase])

  return {
    state,
    tryPassphrase: (next: string) => {
      // The same one again would be no change, and the wait would never end.
      setPassphrase((before) => (before === next ? before : next))
    },
  }
}

async function stateOf(
  bytes: Uint8Array,
  passphrase: string | null,
  signal: AbortSignal,
): Promise<FileReadingState> {
  const read = await readFile(bytes, passphrase, signal)
  if (read.ok) return { step: 'ready', file: read.file, arrival: await arrivalOf(read.file) }
  const { problem } = read
  if (problem.kind === 'needsPassphrase') return { step: 'passphrase', error: null }
  if (problem.kind === 'wrongPassphrase')
    return { step: 'passphrase', error: fileProblemWords(problem) }
  return { step: 'refused', why: fileProblemWords(problem) }
}
