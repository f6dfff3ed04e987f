import { describe, expect, it } from 'vitest'

import { leastSize } from '#domain/stage/legibility.ts'
import stage from '#resources/rules/stage-settings.json'
import { pagesOfNames, scaleOf, secondSize } from '#stage/fit.ts'

const names = (count: number, name = 20, second = 0) =>
  Array.from({ length: count }, () => ({ name, second }))

/** A picture of 16:9 with a title and a presenter leaves about this much; one of 4:3 less. */
const [HEIGHT, WIDE, NARROW] = [52, 152, 114]

/** Of the hall that nobody has measured. */
const LEAST = leastSize(stage)

const room = (width = WIDE, least = LEAST) => ({ height: HEIGHT, width, least })

const pages = (count: number, name?: number, second?: number, width = WIDE) =>
  pagesOfNames(names(count, name, second), room(width))

const first = (count: number, name?: number, second?: number) => {
  const [page] = pages(count, name, second)
  if (page === undefined) throw new Error('there is always a page')
  return page
}

/** The longest names that offices sent us are about so long: of people, and of collectives. */
const [PERSON, COLLECTIVE] = [31, 82]

describe('what the last seat can read', () => {
  it.each([
    ['one person', 1, PERSON, 60],
    ['ten people', 10, PERSON, 60],
    ['fifteen people', 15, PERSON, 60],
    ['one collective', 1, COLLECTIVE, 30],
    ['ten collectives', 10, COLLECTIVE, 30],
    ['fifteen collectives', 15, COLLECTIVE, 30],
    ['one name of two hundred letters', 1, 200, 0],
    ['fifteen names of two hundred letters', 15, 200, 0],
  ])('is never gone below: %s', (_what, count, name, second) => {
    // A hall that nobody has measured, and one that is deep for its screen.
    for (const [width, least] of [
      [WIDE, LEAST],
      [NARROW, LEAST],
      [WIDE, 5],
      [NARROW, 5],
    ] as const) {
      const all = pagesOfNames(names(count, name, second), room(width, least))
      for (const page of all) {
        expect(page.size).toBeGreaterThanOrEqual(least)
        expect(page.size * scaleOf(name, page, least)).toBeGreaterThanOrEqual(least - 1e-9)
        expect(page.size * secondSize(page.size, least)).toBeGreaterThanOrEqual(least - 1e-9)
      }
      // Every name stands on one page, in the order of the row.
      expect(all.flatMap(({ from, to }) => names(to - from).map((_, at) => from + at))).toEqual(
        names(count).map((_, at) => at),
      )
    }
  })

  it('takes more pages in a deep hall, and fewer in a small one', () => {
    const count = (least: number) => pagesOfNames(names(15, 60), room(WIDE, least)).length
    expect(count(5)).toBeGreaterThan(count(LEAST))
    expect(count(2)).toBe(1)
  })

  it('takes one page for fifteen people on a wide screen, and more for fifteen long collectives', () => {
    expect(pages(15, PERSON)).toHaveLength(1)
    expect(pages(15, COLLECTIVE).length).toBeGreaterThan(1)
    expect(pages(15, COLLECTIVE, 0, NARROW).length).toBeGreaterThan(1)
  })
})

describe('the size of names on the stage', () => {
  it('keeps few names in one column, and gives many more columns', () => {
    expect(first(1).columns).toBe(1)
    expect(first(5).columns).toBe(1)
    expect(first(15).columns).toBeGreaterThan(1)
  })

  it('never gets larger with more or longer names, but for the tenth that a column is worth', () => {
    const sizes = [1, 3, 6, 10, 15].map((count) => first(count).size)
    for (const [at, size] of sizes.entries())
      expect(size).toBeLessThanOrEqual((sizes[at - 1] ?? 11) * 1.1)
    expect(first(10, 60).size).toBeLessThanOrEqual(first(10, 20).size)
  })

  it('gives a name that is alone the screen, on one line, and its post no more than among others', () => {
    const alone = first(1, 16, 40)
    expect(alone.size).toBeGreaterThan(10)
    expect(alone.size * secondSize(alone.size, LEAST)).toBeCloseTo(7 * 0.6)
    // The longest name of a person is not broken for it, one of a collective stands on two lines.
    expect(first(1, PERSON).size).toBeGreaterThanOrEqual(7)
    expect(first(1, COLLECTIVE).size).toBeCloseTo(7, 0)
  })

  it('breaks a post once, and leaves posts out where one would be cut off', () => {
    const short = first(5, 20, 20)
    const broken = first(5, 20, 60)
    expect([short.seconds, broken.seconds]).toEqual([true, true])
    expect(broken.size).toBeLessThan(short.size)
    expect(first(5, 20, 400).seconds).toBe(false)
    // Who receives in whose place is told all the same.
    const kept = names(10, 20, 400).map((one) => ({ ...one, kept: true }))
    expect(pagesOfNames(kept, room())[0]?.size).toBeGreaterThanOrEqual(LEAST)
  })

  it('leaves posts out before names get small', () => {
    expect(first(4, 20, 30).seconds).toBe(true)
    expect(first(30, 20, 30).seconds).toBe(false)
  })

  it('sets one endless name smaller without shrinking the others', () => {
    const [three] = pagesOfNames([{ name: 200, second: 0 }, ...names(2)], room())
    if (three === undefined) throw new Error('there is always a page')
    expect(three.size).toBeGreaterThan(5)
    expect(scaleOf(200, three, LEAST)).toBeLessThan(0.8)
    expect(scaleOf(20, three, LEAST)).toBe(1)
  })

  it('has a layout for nobody', () => {
    expect(pages(0)).toMatchObject([{ columns: 1, from: 0, to: 0 }])
  })

  it('keeps room for who receives by proxy', () => {
    const proxies = Array.from({ length: 8 }, () => ({ name: 20, second: 20, kept: true }))
    const [kept] = pagesOfNames(proxies, room())
    expect(kept?.size).toBeLessThan(first(8).size)
  })
})
