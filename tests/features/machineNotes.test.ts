import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { notePrinted, readPrinted } from '#store/printedPapers.ts'
import { notePrintedSheet, readPrintedSheets, usePrintedSheets } from '#store/printedSheets.ts'

const AT = new Date(2026, 0, 20, 7, 30).getTime()

beforeEach(() => usePrintedSheets.setState({}, true))
afterEach(() => localStorage.clear())

describe('what this machine remembers of printed sheets', () => {
  const sheet = {
    paper: 'programme',
    header: true,
    way: 'print',
    at: AT,
    lines: ['a'],
  } as const

  it.each([
    'not JSON',
    '[1]',
    '7',
    '{"c1":7}',
    '{"c1":[{"paper":"programme"}]}',
    '{"c1":[{"paper":"none of ours","header":true,"at":1,"lines":[]}]}',
    '{"c1":[{"paper":"programme","header":true,"at":1,"lines":[7]}]}',
  ])('is nothing of what another hand left there: %s', (left) => {
    localStorage.setItem('printed-sheets', left)
    localStorage.setItem('printed-papers', left)
    expect(Object.values(readPrintedSheets()).flat()).toEqual([])
    expect(readPrinted()).toEqual({ runId: null, papers: [] })
  })

  it('is what was noted, of each kind', () => {
    notePrintedSheet('c1', sheet)
    expect(readPrintedSheets()).toEqual({ ...usePrintedSheets.getState(), c1: [sheet] })
    const paper = { paper: 'wings', version: 3, at: AT, said: new Map([['h1', 'a']]) } as const
    notePrinted('r1', [paper])
    expect(readPrinted()).toEqual({ runId: 'r1', papers: [paper] })
  })

  it('lets the oldest go before the memory of the window is full', () => {
    const lines = Array.from({ length: 200_000 }, () => 'abcdef')
    for (const conference of ['c1', 'c2', 'c3']) notePrintedSheet(conference, { ...sheet, lines })
    expect(Object.keys(readPrintedSheets())).toEqual(['c3'])
    notePrintedSheet('c4', sheet)
    expect(Object.keys(readPrintedSheets())).toEqual(['c3', 'c4'])
  })
})
