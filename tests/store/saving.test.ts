import { expect, it } from 'vitest'

import { inTurn, untilIdle } from '#store/saving.ts'
import { openEmptyStore } from '#tests/support/openStore.ts'

it('is idle once every write is done, also those that come while it is waited for, and those that fail', async () => {
  await openEmptyStore()
  const done: string[] = []
  const first = inTurn(async () => {
    void inTurn(async () => done.push('later'))
    done.push('first')
  })
  const refused = inTurn(async () => {
    throw new Error('refused')
  })
  refused.catch(() => done.push('refused'))
  await untilIdle()
  await first
  expect(done.toSorted()).toEqual(['first', 'later', 'refused'])
})
