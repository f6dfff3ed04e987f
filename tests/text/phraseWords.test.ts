import { describe, expect, it } from 'vitest'

import { editablePhrases, slotsOf } from '#domain/script/ownPhrases.ts'
import { filled } from '#domain/script/received.ts'
import { samplePlan, testRules } from '#tests/support/makers.ts'
import { PHRASE_PARTS, exampleOf, shownPhrase, typedPhrase } from '#text/phraseWords.ts'

const phrases = [...editablePhrases(testRules.phrases)]

describe('the words of the phrases', () => {
  it('say of every phrase where it is used, once', () => {
    const told = PHRASE_PARTS.flatMap((part) => Object.keys(part.phrases))
    expect(told.toSorted()).toEqual(phrases.map(([phrase]) => phrase).toSorted())
  })

  it.each(phrases)('show %s in Vietnamese, and read it back as it is kept', (_, text) => {
    expect(shownPhrase(text)).not.toMatch(/\{[a-z]+\}/iu)
    expect(typedPhrase(text, shownPhrase(text))).toBe(text.trim())
  })

  it('read a slot in whatever case and spacing, and leave an unknown one as typed', () => {
    const typed = 'Cảm ơn { Người  Trao } và {khách}.'
    expect(typedPhrase('{presenters}', typed)).toBe('Cảm ơn {presenters} và {khách}.')
    expect(typedPhrase('{presenters}', typed.normalize('NFD'))).toBe(
      'Cảm ơn {presenters} và {khách}.',
    )
  })

  it.each(phrases)('fill every slot of the example of %s', (phrase, text) => {
    expect(slotsOf(filled(text, exampleOf(phrase, text)))).toEqual([])
  })

  it('take the people and awards of the examples from the sample', () => {
    const plan = samplePlan()
    const people = [...plan.attendees.values()].map(({ fullName }) => fullName)
    const awards = [...plan.awards.values()].map(({ name }) => name)
    const { presenters, recipient, proxy, award } = exampleOf('', '')
    for (const one of [presenters, recipient, proxy])
      expect(people.some((name) => one?.includes(name))).toBe(true)
    expect(awards).toContain(award)
  })
})
