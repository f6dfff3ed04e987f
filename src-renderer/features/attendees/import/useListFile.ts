import { useEffect, useState } from 'react'

import type { SpreadsheetResult } from '#bridge'
import { cleanText } from '#domain/cleanText.ts'
import { bridge } from '#store/bridge.ts'
import { readDropped } from '#store/spreadsheet.ts'
import { spreadsheetProblemWords, spreadsheetWords as words } from '#text/spreadsheetWords.ts'
import type { ListOnItsWay } from '#ui/ListArrival.tsx'
import type { Arrival } from '#ui/useArrivals.ts'

import type { ListFile } from './attendeeReview.ts'

/** How far a list has come until it is here. */
export type FileReading = ListOnItsWay | { readonly step: 'here'; readonly list: ListFile }

let readings = 0

/** Reads what arrived, and what the user then picks or pastes. The reading ends with the dialog. */
export function useListFile(arrival: Arrival) {
  const [state, setState] = useState<FileReading>(() => firstState(arrival))
  useEffect(() => {
    const unsubscribe = bridge().onReading(({ fileName, share }) =>
      setState((now) =>
        now.step === 'here' ? now : { step: 'reading', fileName: cleanText(fileName), share },
      ),
    )
    return () => {
      unsubscribe()
      void bridge().stopReading()
    }
  }, [])

  const isAsked = state.step === 'ask'
  useEffect(() => {
    // What reads the list begins while the user looks for it.
    if (isAsked) void bridge().prepareReading()
  }, [isAsked])

  useEffect(() => {
    if (arrival.kind === 'file') void fileState(arrival.file).then(setState)
    if (arrival.kind === 'text') void textState(arrival.text).then(setState)
  }, [arrival])

  return {
    state,
    readFile: async (file: File) => {
      setState(firstState({ kind: 'file', file }))
      setState(await fileState(file))
    },
    readText: async (text: string) => setState(await textState(text)),
    pick: async () => {
      const before = state
      setState(stateOf(await bridge().openSpreadsheet(), before))
    },
    stop: () => void bridge().stopReading(),
    startAgain: () => setState({ step: 'ask' }),
  }
}

function firstState(arrival: Arrival): FileReading {
  if (arrival.kind === 'ask') return { step: 'ask' }
  const fileName = arrival.kind === 'file' ? arrival.file.name : words.pasted
  return { step: 'reading', fileName, share: 0 }
}

async function fileState(file: File): Promise<FileReading> {
  return stateOf(await readDropped(file), { step: 'ask' })
}

async function textState(text: string): Promise<FileReading> {
  const sha256 = await digestOf(text)
  const list = { key: (readings += 1), name: words.pasted, sha256, content: text }
  return { step: 'here', list }
}

function stateOf(result: SpreadsheetResult, before: FileReading): FileReading {
  if (result.ok) {
    const { fileName, sha256, packed } = result
    const name = cleanText(fileName)
    return { step: 'here', list: { key: (readings += 1), name, sha256, content: packed } }
  }
  if (result.reason === 'cancelled') return before
  if (result.reason !== 'unreadable')
    return { step: 'refused', why: words.notOpened[result.reason] }
  if (result.problem.kind === 'stopped') return { step: 'ask' }
  return { step: 'refused', why: spreadsheetProblemWords(result.problem) }
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
