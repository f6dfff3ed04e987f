import { describe, expect, it } from 'vitest'

import { reportOf } from '#domain/papers/runReport.ts'
import { toldRun } from '#domain/run/toldRun.ts'
import { runTable } from '#papers/sheet/runTable.ts'
import { eventsOf, goes, makeRun, makeSlot, marked } from '#tests/support/makeRun.ts'

const told = () => {
  const [item, first, second] = goes('i1', 'h1', 'h2', 'h3')
  if (!item || !first || !second) throw new Error('three steps')
  return runTable(
    reportOf(
      toldRun(
        makeRun(),
        eventsOf(
          { type: 'started' },
          item,
          first,
          marked('h1r1', 'absent'),
          marked('h1r2', 'proxy'),
          second,
          {
            type: 'presenterReplaced',
            stepId: 'h2',
            slot: 0,
            presenter: makeSlot('p3'),
            scope: 'this',
            reason: 'đi công tác',
          },
        ),
      ),
    ),
  )
}

const rowOf = (name: string) => {
  const { columns, rows } = told()
  const row = rows.find((cells) => cells.includes(name))
  return Object.fromEntries(columns.map(({ title }, at) => [title, row?.[at]]))
}

describe('the list of who gave what to whom', () => {
  it('has a row for each recipient, with what came of it', () => {
    expect(rowOf('Người nhận mẫu h1r1')).toMatchObject({ Lượt: 1, 'Vị trí': 1, 'Kết quả': 'vắng' })
    expect(rowOf('Người nhận mẫu h1r2')).toMatchObject({
      'Kết quả': 'nhận thay',
      'Người nhận thay': 'Bà mẫu, vợ',
    })
  })

  it('names the planned presenter only where somebody else gave', () => {
    const same = rowOf('Người nhận mẫu h1r1')
    expect(same['Người trao']).not.toBe('')
    expect(same['Người trao theo kế hoạch']).toBe('')
    const other = rowOf('Người nhận mẫu h2r1')
    expect(other['Người trao theo kế hoạch']).not.toBe('')
    expect(other['Người trao theo kế hoạch']).not.toBe(other['Người trao'])
  })

  it('says what was not reached, and claims no time and no outcome for it', () => {
    expect(rowOf('Người nhận mẫu h3r1')).toMatchObject({
      'Bắt đầu': 'chưa đến lượt',
      'Kết thúc': '',
      'Kết quả': '',
    })
  })
})
