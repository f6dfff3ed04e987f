import { act, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'

import { shownWith } from '#ui/shownWith.ts'

afterEach(() => vi.useRealTimers())

/** A change that the test keeps or refuses, and what was shown with it. */
function held() {
  let resolve = () => {}
  let reject = (_reason: Error) => {}
  const kept = new Promise<void>((keep, refuse) => {
    resolve = keep
    reject = refuse
  })
  const shown: boolean[] = []
  shownWith(kept, (isKept) => shown.push(isKept))
  return { resolve, reject, shown }
}

test('what follows from a change waits for the disk that answers at once', async () => {
  const { resolve, shown } = held()
  expect(shown).toEqual([])
  resolve()
  await vi.waitFor(() => expect(shown).toEqual([true]))
})

test('a slow disk is not waited for', () => {
  vi.useFakeTimers()
  const { shown } = held()
  vi.advanceTimersByTime(8)
  expect(shown).toEqual([false])
})

test('a refused change is shown as not kept', async () => {
  const { reject, shown } = held()
  reject(new Error('refused'))
  await vi.waitFor(() => expect(shown).toEqual([false]))
})

test('it is shown once, whatever comes afterwards', async () => {
  vi.useFakeTimers()
  const { resolve, shown } = held()
  dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
  resolve()
  await vi.advanceTimersByTimeAsync(20)
  expect(shown).toEqual([false])
})

test('the next key finds the screen as the last one leaves it', () => {
  const found: string[] = []
  function Probe() {
    const [text, setText] = useState('before')
    return (
      <>
        <output>{text}</output>
        <button
          type="button"
          onClick={() => shownWith(new Promise(() => {}), () => setText('after'))}
        >
          go
        </button>
        <input onKeyDown={() => found.push(text)} />
      </>
    )
  }
  render(<Probe />)
  act(() => screen.getByRole('button').click())
  expect(screen.getByRole('status').textContent).toBe('before')
  act(() => {
    const key = new KeyboardEvent('keydown', { key: 'a', bubbles: true })
    screen.getByRole('textbox').dispatchEvent(key)
  })
  expect(found).toEqual(['after'])
})

test('what follows is drawn before another key can come in', async () => {
  let keep = () => {}
  function Probe() {
    const [text, setText] = useState('before')
    const kept = () => new Promise<void>((resolve) => (keep = resolve))
    return (
      <>
        <output>{text}</output>
        <button type="button" onClick={() => shownWith(kept(), () => setText('after'))}>
          go
        </button>
      </>
    )
  }
  render(<Probe />)
  act(() => screen.getByRole('button').click())
  keep()
  // A few turns of promises, and no task in which a key could come.
  for (let turn = 0; turn < 3; turn += 1) await Promise.resolve()
  expect(screen.getByRole('status').textContent).toBe('after')
})
