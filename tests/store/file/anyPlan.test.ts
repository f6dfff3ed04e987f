import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applyChanges, planOf, rowsOf } from '#domain/plan.ts'
import { mended } from '#domain/references.ts'
import { readConferenceFile } from '#store/file/readConferenceFile.ts'
import { writeConferenceFile } from '#store/file/writeConferenceFile.ts'
import { samePlan, someEdits, somePlan } from '#tests/domain/someEdits.ts'

describe('whatever was planned', () => {
  it('can be handed over and comes back the same', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan, someEdits, async (begin, edits) => {
        const plan = edits.reduce((before, edit) => applyChanges(before, edit(before)), begin)
        const rows = mended(rowsOf(plan))
        const content = { rows, runs: [], exportedAt: '2026-11-23T07:30:00.000Z', program: '0' }
        const read = await readConferenceFile(await writeConferenceFile(content, null), null)
        const found = read.ok ? samePlan(planOf(read.file.rows)) : read.problem
        expect(found).toEqual(samePlan(planOf(rows)))
      }),
    )
  })
})
