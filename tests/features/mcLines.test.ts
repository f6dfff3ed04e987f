import { describe, expect, it } from 'vitest'

import { planOf, rowsOf } from '#domain/plan.ts'
import { fold } from '#domain/run/runFold.ts'
import { plannedRun } from '#domain/run/runSteps.ts'
import { mcLines } from '#features/ceremony/mcLines.ts'
import { rules } from '#store/rules.ts'
import { makeAward, makeCeremonyPlan, makeHandover, makeItem } from '#tests/support/makeRun.ts'

/** Two awards, the first handed over twice; with an item in which the decisions are read, or without. */
function runWith(hasReading: boolean) {
  const awards = [makeAward('w1', { grantor: 'Chủ tịch UBND tỉnh mẫu' }), makeAward('w2')]
  const reading = hasReading ? [makeItem('i0', { kind: 'decisions', mcNote: '' })] : []
  const handovers = ['w1', 'w1', 'w2'].map((awardId, at) =>
    makeHandover(`h${at + 1}`, { awardId, recipientIds: [`h${at + 1}r1`] }),
  )
  return plannedRun(
    planOf({
      ...rowsOf(makeCeremonyPlan({ recipients: 1 })),
      agendaItems: [...reading, makeItem('i1', { kind: 'awards' })],
      awards,
      handovers,
    }),
  )
}

const decisionsRead = (run: ReturnType<typeof runWith>) =>
  run.steps.map((step) => {
    const lines = mcLines(run, fold(run, []), step, rules)
    return lines.filter(({ kind }) => kind === 'decision').length
  })

describe('what the MC reads on the console', () => {
  it('has each decision once: in the item of the decisions, else before its first handover', () => {
    expect(decisionsRead(runWith(true))).toEqual([2, 0, 0, 0])
    expect(decisionsRead(runWith(false))).toEqual([1, 0, 1])
  })

  it('is spelled out as it is heard, the decisions too', () => {
    for (const run of [runWith(true), runWith(false)]) {
      const [step] = run.steps
      const text = step && mcLines(run, fold(run, []), step, rules).map((line) => line.text)
      expect(text?.join('\n')).toContain('Chủ tịch Ủy ban nhân dân tỉnh mẫu')
      expect(text?.join('\n')).not.toContain('UBND')
    }
  })
})
