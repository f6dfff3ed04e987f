import { describe, expect, it } from 'vitest'

import { STAGE_LOST_MS } from '#domain/stage/stageLink.ts'
import { stageStatus, useStageLink } from '#store/stageLink.ts'

const NOW = 1_000_000

/** What the console knows of stage windows: version shown, when last heard, since when it waits. */
function statusOf(...stages: readonly (readonly [number, number, number | null])[]) {
  return stageStatus({
    ...useStageLink.getState(),
    version: 7,
    checkedAt: NOW,
    stages: new Map(
      stages.map(([version, answeredAt, waitingSince], at) => [
        `s${at}`,
        { version, answeredAt, waitingSince },
      ]),
    ),
  })
}

describe('a stage window', () => {
  it('is none until one has spoken', () => {
    expect(statusOf()).toBe('none')
  })

  it('is right while it shows the newest version and answers', () => {
    expect(statusOf([7, NOW - 900, null])).toBe('ok')
  })

  it('is waited for while it draws', () => {
    expect(statusOf([6, NOW - 100, NOW - 100])).toBe('waiting')
  })

  it('is lost when it has not answered for three seconds', () => {
    expect(statusOf([7, NOW - STAGE_LOST_MS, null])).toBe('ok')
    expect(statusOf([7, NOW - STAGE_LOST_MS - 1, null])).toBe('lost')
  })

  it('is lost when it answers, but shows an old picture for three seconds', () => {
    expect(statusOf([6, NOW, NOW - STAGE_LOST_MS - 1])).toBe('lost')
  })

  it('makes the hall lost where one of two is', () => {
    expect(statusOf([7, NOW, null], [7, NOW - STAGE_LOST_MS - 1, null])).toBe('lost')
  })
})
