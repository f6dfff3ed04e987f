import { describe, expect, it } from 'vitest'

import { makeAwake } from '#main/awake.ts'

function machine() {
  const blocked: number[] = []
  let last = 0
  const awake = makeAwake({
    start: () => {
      last += 1
      blocked.push(last)
      return last
    },
    stop: (id) => blocked.splice(blocked.indexOf(id), 1),
  })
  return { awake, blocked }
}

describe('the machine', () => {
  it('does not sleep while the console is on or the hall looks at the stage', () => {
    const { awake, blocked } = machine()
    awake.set('console', true)
    awake.set('stage', true)
    expect(blocked).toHaveLength(1)
    awake.set('console', false)
    expect(blocked).toHaveLength(1)
    awake.set('stage', false)
    expect(blocked).toEqual([])
  })

  it('is asked once, however often the same is said', () => {
    const { awake, blocked } = machine()
    awake.set('console', true)
    awake.set('console', true)
    expect(blocked).toHaveLength(1)
    awake.set('stage', false)
    awake.set('console', false)
    awake.set('console', false)
    expect(blocked).toEqual([])
  })
})
