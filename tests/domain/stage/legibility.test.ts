import { describe, expect, it } from 'vitest'

import { DEFAULT_STAGE } from '#domain/agenda/stageTime.ts'
import { planOf } from '#domain/plan.ts'
import { DISTANCE_BY_LETTER, heightLacking, leastSize, metresIn } from '#domain/stage/legibility.ts'
import { titleScene } from '#domain/stage/stageScene.ts'
import rule from '#resources/rules/hall-screen.json'
import stage from '#resources/rules/stage-settings.json'
import { makeConference } from '#tests/support/makers.ts'

const hall = (farthestSeatMetres: number, screenHeightMetres: number) => ({
  farthestSeatMetres,
  screenHeightMetres,
})

describe('the smallest letter on the hall screen', () => {
  it('is one three-hundredth of the distance, of the height of the picture', () => {
    expect(rule.distanceByLetter).toBe(DISTANCE_BY_LETTER)
    expect(rule.source).not.toBe('')
    // 20 m / 300 is 6.7 cm, and that of 2.5 m for a capital, which is 0.74 of its font.
    expect(leastSize(hall(20, 2.5))).toBeCloseTo(3.6, 1)
    expect(leastSize(hall(12, 2.5))).toBeCloseTo(2.16, 2)
    expect(leastSize(hall(20, 2))).toBeCloseTo(4.5, 1)
  })

  it('stays within what a picture of names has room for', () => {
    expect(leastSize(hall(5, 4))).toBe(2)
    expect(leastSize(hall(60, 2))).toBe(5)
  })

  it('is that of the conference, and of the data while nobody has measured the hall', () => {
    expect(DEFAULT_STAGE).toMatchObject(hall(stage.farthestSeatMetres, stage.screenHeightMetres))
    const conference = makeConference({ stage: { ...DEFAULT_STAGE, ...hall(24, 2.5) } })
    const scene = titleScene(planOf({ conferences: [conference] }))
    expect(scene.leastSize).toBeCloseTo(leastSize(hall(24, 2.5)))
    expect(titleScene(planOf({})).leastSize).toBeCloseTo(leastSize(stage))
  })

  it('tells how high a picture would have to be where the farthest seat cannot read it', () => {
    expect(heightLacking(hall(20, 2.5))).toBeNull()
    // 40 m / 300 / 0.74 is 18 cm, of which a twentieth part of the picture is one.
    expect(heightLacking(hall(40, 2.5))).toBe(3.7)
    expect(heightLacking(hall(40, 3.7))).toBeNull()
  })
})

describe('a measure of a hall', () => {
  it.each([
    ['20', 20],
    [' 27,5 m ', 27.5],
    ['27.5', 27.5],
    ['3', 3],
    ['2', null],
    ['151', null],
    ['xa', null],
    ['', null],
    ['-20', null],
    ['1e2', null],
  ])('is read from %j', (text, metres) => {
    expect(metresIn('farthestSeatMetres', text)).toBe(metres)
  })

  it('of the picture has limits of its own', () => {
    expect(['0,4', '0,5', '20', '21'].map((text) => metresIn('screenHeightMetres', text))).toEqual([
      null,
      0.5,
      20,
      null,
    ])
  })
})
