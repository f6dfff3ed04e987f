import { describe, expect, it } from 'vitest'

import { fitNames, scaleOf } from '#stage/fit.ts'

const names = (count: number, name = 20, second = 0) =>
  Array.from({ length: count }, () => ({ name, second }))

/** A picture of 16:9 with a title and a presenter leaves about this much. */
const fit = (count: number, name?: number, second?: number) =>
  fitNames(names(count, name, second), 55, 150)

describe('the size of names on the stage', () => {
  it('keeps few names in one column, and gives many more columns', () => {
    expect(fit(1).columns).toBe(1)
    expect(fit(5).columns).toBe(1)
    expect(fit(15).columns).toBeGreaterThan(1)
    expect(fit(40).columns).toBeGreaterThan(2)
  })

  it('leaves fifteen names readable from the back of a hall', () => {
    expect(fit(15).size).toBeGreaterThan(3.5)
  })

  it('never gets larger with more or longer names', () => {
    const sizes = [1, 3, 6, 10, 15, 25, 40].map((count) => fit(count).size)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(fit(10, 60).size).toBeLessThanOrEqual(fit(10, 20).size)
  })

  it('leaves posts out before names get small', () => {
    expect(fit(4, 20, 30).seconds).toBe(true)
    expect(fit(30, 20, 30).seconds).toBe(false)
  })

  it('sets one endless name smaller without shrinking the others', () => {
    const three = fitNames([{ name: 300, second: 0 }, ...names(2)], 55, 150)
    expect(three.size).toBeGreaterThan(5)
    expect(scaleOf(300, three)).toBeLessThan(0.8)
    expect(scaleOf(20, three)).toBe(1)
  })

  it('has a layout for nobody', () => {
    expect(fitNames([], 55, 150).columns).toBe(1)
  })
})

it('keeps room for who receives by proxy', () => {
  const proxies = Array.from({ length: 30 }, () => ({ name: 20, second: 20, kept: true }))
  expect(fitNames(proxies, 55, 150).size).toBeLessThan(fitNames(names(30), 55, 150).size)
})
