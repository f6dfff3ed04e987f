import { expect, it } from 'vitest'

import { bridge, replaceBridge } from '#store/bridge.ts'
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

it('is pending from the first write to the last: in between the window must not close', async () => {
  await openEmptyStore()
  const told: (boolean | string)[] = []
  replaceBridge({
    ...bridge(),
    setPending: async (pending) => {
      told.push(pending)
    },
  })
  const first = inTurn(async () => told.push('first'))
  const refused = inTurn(async () => Promise.reject(new Error('refused')))
  const last = inTurn(async () => told.push('last'))
  await expect(refused).rejects.toThrow('refused')
  await Promise.all([first, last])
  expect(told).toEqual([true, 'first', 'last', false])
})
