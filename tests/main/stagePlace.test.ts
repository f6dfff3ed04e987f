import { describe, expect, it } from 'vitest'

import { displayOf, placeStage, recognised, windowPlace } from '#main/stagePlace.ts'

const desk = { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } }
const hall = { id: 2, bounds: { x: 1920, y: 0, width: 1280, height: 720 } }
const console_ = { x: 100, y: 100, width: 1280, height: 800 }

describe('the display of a window', () => {
  it('is the one that shows most of it', () => {
    expect(displayOf([desk, hall], console_)).toBe(desk)
    expect(displayOf([desk, hall], { ...console_, x: 1900 })).toBe(hall)
  })

  it('is the first one for a window that shows nowhere', () => {
    expect(displayOf([desk, hall], { ...console_, x: -9000 })).toBe(desk)
    expect(displayOf([], console_)).toBe(null)
  })
})

describe('the place of the stage', () => {
  it('may always be an ordinary window', () => {
    expect(placeStage([desk], console_, null)).toEqual({ ok: true, screen: null })
  })

  it('may fill a display that the console is not on', () => {
    expect(placeStage([desk, hall], console_, 2)).toEqual({ ok: true, screen: hall })
  })

  it('is refused on the display of the console', () => {
    expect(placeStage([desk, hall], console_, 1)).toEqual({
      ok: false,
      reason: 'would-cover-console',
    })
  })

  it('is refused where a part of the console reaches into the display', () => {
    const between = { ...console_, x: 1000 }
    expect(placeStage([desk, hall], between, 2)).toEqual({
      ok: false,
      reason: 'would-cover-console',
    })
  })

  it('is refused on a mirror of the console', () => {
    const mirror = { id: 3, bounds: desk.bounds }
    expect(placeStage([desk, mirror], console_, 3)).toEqual({
      ok: false,
      reason: 'would-cover-console',
    })
  })

  it('is refused on a display that is gone', () => {
    expect(placeStage([desk], console_, 2)).toEqual({ ok: false, reason: 'no-display' })
  })
})

describe('the place of an ordinary window', () => {
  const size = { width: 960, height: 540 }

  it('is where it stands', () => {
    const there = { x: 2000, y: 50, width: 1280, height: 720 }
    expect(windowPlace([desk, hall], console_, there, size)).toEqual({ ...size, x: 2000, y: 50 })
  })

  it('is in the middle of the display of the console when its own display is gone', () => {
    expect(windowPlace([desk], console_, hall.bounds, size)).toEqual({ ...size, x: 480, y: 270 })
  })
})

describe('the display of the hall, when its cable is in again', () => {
  const beamer = { id: 2, label: 'Máy chiếu mẫu', width: 1280, height: 720 }
  const monitor = { id: 1, label: 'Màn hình mẫu', width: 1920, height: 1080 }

  it('is the one with its number', () => {
    expect(recognised([monitor, beamer], beamer)).toBe(beamer)
  })

  it('is known by name and size on another port', () => {
    const other = { ...beamer, id: 7 }
    expect(recognised([monitor, other], beamer)).toBe(other)
  })

  it('is not guessed: another device, two alike, or one without a name are none', () => {
    expect(recognised([monitor], beamer)).toBeNull()
    const twins = [7, 8].map((id) => ({ ...beamer, id }))
    expect(recognised(twins, beamer)).toBeNull()
    const nameless = { ...beamer, label: '' }
    expect(recognised([{ ...nameless, id: 7 }], nameless)).toBeNull()
    expect(recognised([{ ...beamer, id: 7, width: 1920 }], beamer)).toBeNull()
  })
})
