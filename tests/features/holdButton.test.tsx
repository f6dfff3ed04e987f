import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { HOLD_MS, HoldButton } from '#features/ceremony/HoldButton.tsx'

let held = 0

beforeEach(() => {
  held = 0
  vi.useFakeTimers()
  render(<HoldButton label="Kết thúc" hint="" onHold={() => (held += 1)} />)
})

afterEach(() => vi.useRealTimers())

const button = () => screen.getByRole('button', { name: 'Kết thúc' })
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })

describe('what ends a ceremony', () => {
  it('acts when it is held for a second, once', () => {
    fireEvent.pointerDown(button())
    pass(HOLD_MS)
    expect(held).toBe(1)
    pass(HOLD_MS)
    expect(held).toBe(1)
  })

  it.each(['pointerUp', 'pointerLeave', 'pointerCancel', 'blur'] as const)(
    'does nothing when the hand slips: %s',
    (slip) => {
      fireEvent.pointerDown(button())
      pass(HOLD_MS - 1)
      fireEvent[slip](button())
      pass(HOLD_MS)
      expect(held).toBe(0)
    },
  )

  it('does nothing on a click, however often', () => {
    for (let at = 0; at < 5; at += 1) fireEvent.click(button())
    pass(HOLD_MS)
    expect(held).toBe(0)
  })

  it('needs Enter held down too', () => {
    fireEvent.keyDown(button(), { code: 'Enter' })
    pass(HOLD_MS / 2)
    fireEvent.keyUp(button(), { code: 'Enter' })
    pass(HOLD_MS)
    expect(held).toBe(0)
    fireEvent.keyDown(button(), { code: 'Enter' })
    fireEvent.keyDown(button(), { code: 'Enter', repeat: true })
    pass(HOLD_MS)
    expect(held).toBe(1)
  })
})
