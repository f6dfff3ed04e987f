import { describe, expect, it } from 'vitest'

import type { Refusal } from '#domain/refused.ts'
import { refusedWords } from '#text/refusedWords.ts'

const REFUSALS: readonly Refusal[] = [
  { kind: 'emptyTitle' },
  { kind: 'emptyName', table: 'attendees' },
  { kind: 'emptyName', table: 'decisions' },
  { kind: 'gone', table: 'awards' },
  { kind: 'textTooLong', most: 20_000 },
  { kind: 'notATime', text: '25:99' },
  { kind: 'notADate', text: '31/02' },
  { kind: 'notARank', text: 'cao nhất' },
  { kind: 'notAnAnswer', text: 'có lẽ' },
  { kind: 'minutesOutOfRange' },
  { kind: 'secondsOutOfRange' },
  { kind: 'countOutOfRange' },
  { kind: 'ownSubstitute' },
  { kind: 'partOfItself' },
  { kind: 'partOfOtherAward' },
  { kind: 'otherAward' },
  { kind: 'emptyPhrase' },
  { kind: 'strayBrace' },
  { kind: 'slotUnknown', slot: 'khách', known: ['presenters'] },
  { kind: 'slotUnknown', slot: 'khách', known: [] },
  { kind: 'slotsMissing', slots: ['recipients', 'award'] },
  { kind: 'alreadyHere', name: 'Đại biểu mẫu 1', at: '2024-01-20T00:12:00.000Z' },
  { kind: 'notHere', name: 'Đại biểu mẫu 1' },
  { kind: 'notLastAtDoor', name: 'Đại biểu mẫu 1' },
]

describe('a refusal', () => {
  it.each(REFUSALS)('of kind $kind is a sentence', (refusal) => {
    expect(refusedWords(refusal)).toMatch(/^[\p{Lu}“].*\.$/u)
  })

  it('quotes what was typed', () => {
    expect(refusedWords({ kind: 'notATime', text: '25:99' })).toContain('“25:99”')
  })

  it('quotes no more of it than one reads', () => {
    expect(refusedWords({ kind: 'notADate', text: 'dài'.repeat(5000) }).length).toBeLessThan(120)
  })
})
