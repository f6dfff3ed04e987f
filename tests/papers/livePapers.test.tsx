import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { LivePaper } from '#domain/papers/livePapers.ts'
import type { RunAction } from '#domain/run/run.ts'
import { fold } from '#domain/run/runFold.ts'
import { livePapersSheet } from '#papers/LivePapers.tsx'
import { START, eventsOf, goes, makeRun, makeSlot, marked } from '#tests/support/makeRun.ts'

import { cells, show } from './show.ts'

const run = makeRun({ handovers: 2, recipients: 3 })
const replaced: RunAction = {
  type: 'presenterReplaced',
  stepId: 'h2',
  slot: 0,
  presenter: makeSlot('p3'),
  scope: 'this',
  reason: '',
}
const events = eventsOf(
  ...goes('i1', 'h1'),
  marked('h1r2', 'absent'),
  marked('h2r1', 'absent'),
  marked('h2r2', 'proxy'),
  replaced,
)
const moment = { run, state: fold(run, events), version: 6, at: START }
const print = (...papers: readonly LivePaper[]) => show(livePapersSheet(papers, moment))

describe('papers of what is true now', () => {
  it('bear version and time', () => {
    print('running')
    expect(screen.getByText(/^Bản số 6, in lúc \d+h\d\d ngày/u)).toBeTruthy()
  })

  it('the programme tells what is over, what is on, and when the rest is expected', () => {
    print('running')
    const rows = cells().slice(1)
    expect(rows.map((row) => row.at(-1)?.replace(/^.*\d /u, ''))).toEqual([
      'xong',
      'đang diễn ra',
      'dự kiến',
      ...rows.slice(3).map(() => 'dự kiến'),
    ])
  })

  it('the wings close up where somebody to come is absent, and know the proxy', () => {
    print('wings')
    const second = cells().slice(cells().findIndex(([head = '']) => head.startsWith('Lượt 2')) + 1)
    expect(second.map(([place, , name]) => [place, name?.includes('nhận thay')])).toEqual([
      ['1', true],
      ['2', false],
    ])
  })

  it('certificates of the absent stay behind, and no other moves past its place', () => {
    print('certificates')
    const second = cells().slice(cells().findIndex(([head = '']) => head.startsWith('Lượt 2')) + 1)
    expect(second.map(([place]) => place)).toEqual(['1', '2', 'để lại'])
  })

  it('name who hands over by now for the wings', () => {
    print('wings')
    expect(cells().some(([head = '']) => /^Lượt 2.*Người trao: .*3/u.test(head))).toBe(true)
  })

  it('name nobody who hands over where that would make the certificates wrong', () => {
    print('certificates')
    expect(cells().some(([head = '']) => head.includes('Người trao'))).toBe(false)
  })

  it('the list of the absent has everybody who does not receive in person', () => {
    print('absent')
    expect(
      cells()
        .slice(1)
        .map((row) => row.at(-1)),
    ).toEqual(['vắng', 'vắng', 'nhận thay: Bà mẫu'])
  })

  it('come in one document, each on a page of its own', () => {
    print('running', 'wings', 'certificates', 'absent')
    expect(screen.getAllByText(/^Bản số 6/u)).toHaveLength(4)
  })
})
