import { describe, expect, it } from 'vitest'

import { KEYS, keyWords, routeKey } from '#features/ceremony/keys.ts'
import type { PressedKey } from '#features/ceremony/keys.ts'

function key(code: string, more: Partial<PressedKey> = {}): PressedKey {
  return {
    code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    isComposing: false,
    ...more,
  }
}

describe('the key table', () => {
  it('gives each key one meaning', () => {
    const codes = KEYS.flatMap(({ codes: own, ctrl }) => own.map((code) => `${code} ${ctrl}`))
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('binds no letter but the Z of Ctrl+Z, and no Backspace', () => {
    const letters = KEYS.filter(({ codes }) => codes.some((code) => code.startsWith('Key')))
    expect(letters.map(({ action, ctrl }) => [action, ctrl])).toEqual([['undo', true]])
    expect(KEYS.some(({ codes }) => codes.includes('Backspace'))).toBe(false)
  })

  it('has words for every key', () => {
    expect(KEYS.every(({ action, caps }) => keyWords(action) !== '' && caps !== '')).toBe(true)
  })
})

describe('routing', () => {
  it.each(['Space', 'PageDown', 'ArrowRight'])('takes %s as GO', (code) => {
    expect(routeKey(key(code), 'free')).toEqual({ to: 'action', action: 'go' })
  })

  it('lets nobody hold GO down', () => {
    expect(routeKey(key('Space', { repeat: true }), 'free')).toEqual({ to: 'swallow' })
  })

  it('lets the choice of a recipient be held down', () => {
    expect(routeKey(key('ArrowDown', { repeat: true }), 'free')).toMatchObject({ to: 'action' })
  })

  it('leaves composing keys to the input method', () => {
    expect(routeKey(key('Space', { isComposing: true }), 'free')).toEqual({ to: 'pass' })
  })

  it('takes Z with Ctrl only', () => {
    expect(routeKey(key('KeyZ'), 'free')).toEqual({ to: 'pass' })
    expect(routeKey(key('KeyZ', { ctrlKey: true }), 'free')).toMatchObject({ action: 'undo' })
  })

  it.each(['KeyA', 'Backspace', 'Delete', 'Tab'])('does nothing on %s', (code) => {
    expect(routeKey(key(code), 'free')).toEqual({ to: 'pass' })
  })

  it.each(['F5', 'PageUp', 'ArrowLeft'])('swallows %s of a clicker and says so', (code) => {
    expect(routeKey(key(code), 'free')).toEqual({ to: 'refuse', reason: 'noUse' })
  })

  it('takes no GO in a form, and says so where the key types nothing', () => {
    expect(routeKey(key('Space'), 'text')).toEqual({ to: 'pass' })
    expect(routeKey(key('ArrowDown'), 'text')).toEqual({ to: 'pass' })
    expect(routeKey(key('PageDown'), 'text')).toEqual({ to: 'refuse', reason: 'formOpen' })
    expect(routeKey(key('F3'), 'form')).toEqual({ to: 'refuse', reason: 'formOpen' })
    expect(routeKey(key('Escape'), 'text')).toEqual({ to: 'action', action: 'close' })
  })
})
