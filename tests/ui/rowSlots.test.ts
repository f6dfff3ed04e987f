import { describe, expect, it } from 'vitest'

import { rowSlots } from '#ui/table/rowSlots.ts'

const places = (count: number, first = 0) => Array.from({ length: count }, (_, at) => first + at)

/** Rows by the element that draws each, in the order of the page. */
function walk() {
  const slotsOf = rowSlots()
  return (text: string, isRested = false, first = 0, count = 4) => {
    const ids = text.split('')
    return slotsOf(ids, places(Math.min(count, ids.length - first), first), isRested).map(
      ({ place, slot }) => `${slot}${ids[place]}`,
    )
  }
}

describe('the elements that draw the rows in sight', () => {
  it('stand as the rows do at first', () => {
    expect(walk()('abcdef')).toEqual(['0a', '1b', '2c', '3d'])
  })

  it('keep the rows that stay in sight, wherever these go', () => {
    const drawn = walk()
    drawn('abcdef')
    expect(drawn('bdef')).toEqual(['0e', '1b', '2f', '3d'])
  })

  it('stand as the rows do once the list rests', () => {
    const drawn = walk()
    drawn('abcdef')
    drawn('bdef')
    expect(drawn('bdef', true)).toEqual(['1b', '3d', '0e', '2f'])
  })

  it('take over the rows that come into sight as the list is scrolled', () => {
    const drawn = walk()
    drawn('abcdef', true)
    expect(drawn('abcdef', false, 2)).toEqual(['0e', '1f', '2c', '3d'])
    expect(drawn('abcdef', true, 2)).toEqual(['2c', '3d', '0e', '1f'])
  })

  it('come and go with the rows there are, and are never two of one number', () => {
    const drawn = walk()
    drawn('abcd')
    expect(drawn('d')).toEqual(['3d'])
    expect(drawn('abcd')).toEqual(['3d', '0a', '1b', '2c'])
  })
})
