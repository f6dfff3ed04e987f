import { useEffect, useState } from 'react'

import type { SpreadsheetResult } from '#bridge'
import type { BlockRow } from '#domain/block.ts'
import { cleanText } from '#domain/cleanText.ts'
import { cleanCell } from '#domain/listText/cleanCell.ts'
import { understoodList } from '#domain/listText/understood.ts'
import { bridge } from '#store/bridge.ts'
import { readDropped, unpackedSpreadsheet } from '#store/spreadsheet.ts'
import {
  notesOnFile,
  spreadsheetProblemWords,
  spreadsheetWords as words,
} from '#text/spreadsheetWords.ts'
import type { ListOnItsWay } from '#ui/ListArrival.tsx'
import type { Arrival } from '#ui/useArrivals.ts'

/** A list that was read: its sheets, and what should be told of it. */
export interface ReadList {
  /** Another for each reading, also of the same file. */
  readonly key: number
  readonly name: string
  readonly sheets: readonly ReadSheet[]
  /** What was pasted, which is the only sheet; null: the sheets have their rows. */
  readonly text: string | null
  readonly notes: readonly string[]
}

/** A sheet as it was read, its texts as they stand in the file. */
export interface ReadSheet {
  readonly name: string
  readonly rows: readonly BlockRow[]
  readonly hidden: boolean
}

/** How far a list has come. */
export type ListReading = ListOnItsWay | { readonly step: 'ready'; readonly list: ReadList }

let readings = 0

/** Reads what arrived, and what the user then picks or pastes. The reading ends with the dialog. */
export function useListReading(arrival: Arrival) {
  const [state, setState] = useState<ListReading>(() => firstState(arrival))

  useEffect(() => {
    const unsubscribe = bridge().onReading(({ fileName, share }) =>
      setState((now) =>
        now.step === 'ready' ? now : { step: 'reading', fileName: cleanText(fileName), share },
      ),
    )
    return () => {
      unsubscribe()
      void bridge().stopReading()
    }
  }, [])

  const readFile = async (file: File) => {
    setState({ step: 'reading', fileName: file.name, share: 0 })
    setState(stateOf(await readDropped(file), state))
  }
  useEffect(() => {
    if (arrival.kind === 'file') void readFile(arrival.file)
    // oxlint-disable-next-line react/exhaustive-deps -- what arrived is read once
  }, [arrival])

  return {
    state,
    readFile,
    pick: async () => {
      const before = state
      setState(stateOf(await bridge().openSpreadsheet(), before))
    },
    readText: (text: string) => setState(stateOfText(text)),
    stop: () => void bridge().stopReading(),
    startAgain: () => setState({ step: 'ask' }),
  }
}

function firstState(arrival: Arrival): ListReading {
  if (arrival.kind === 'text') return stateOfText(arrival.text)
  return arrival.kind === 'ask'
    ? { step: 'ask' }
    : { step: 'reading', fileName: arrival.file.name, share: 0 }
}

function stateOfText(text: string): ListReading {
  return {
    step: 'ready',
    list: { key: (readings += 1), name: words.pasted, sheets: [], text, notes: [] },
  }
}

function stateOf(result: SpreadsheetResult, before: ListReading): ListReading {
  if (result.ok) {
    const { fileName } = result
    const spreadsheet = unpackedSpreadsheet(result.packed)
    const raw = spreadsheet.sheets.map(({ name, hidden, rows }) => ({
      name: cleanCell(name),
      rows,
      hidden,
    }))
    const understood = understoodList(raw, spreadsheet.text?.encoding === 'one-byte')
    const { sheets } = understood
    const name = cleanText(fileName)
    return {
      step: 'ready',
      list: {
        key: (readings += 1),
        name,
        sheets,
        text: null,
        notes: notesOnFile(spreadsheet, understood),
      },
    }
  }
  if (result.reason === 'cancelled') return before
  if (result.reason !== 'unreadable')
    return { step: 'refused', why: words.notOpened[result.reason] }
  if (result.problem.kind === 'stopped') return { step: 'ask' }
  return { step: 'refused', why: spreadsheetProblemWords(result.problem) }
}
