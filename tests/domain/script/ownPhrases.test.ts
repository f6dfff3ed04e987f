import { describe, expect, it } from 'vitest'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { invert } from '#domain/change.ts'
import { applyChanges, conferenceOf, handoversOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { Refused } from '#domain/refused.ts'
import type { PhraseSource } from '#domain/rules.ts'
import { handoverScript } from '#domain/script/mcScript.ts'
import {
  dropOwnPhrases,
  editablePhrases,
  phraseProblem,
  phrasesOf,
  phrasesWith,
  setOwnPhrase,
} from '#domain/script/ownPhrases.ts'
import { staleness, writeScript } from '#domain/script/ownScript.ts'
import phraseSources from '#resources/rules/phrase-sources.json'
import { makeConference, makePlan, samplePlan, testRules } from '#tests/support/makers.ts'

const { phrases } = testRules
const sources = phraseSources as readonly PhraseSource[]

const worded = (plan: Plan, phrase: string, text: string, reason = '') =>
  applyChanges(plan, setOwnPhrase(plan, phrases, sources, phrase, { text, reason }))

const ownOf = (plan: Plan) => conferenceOf(plan)?.ownPhrases ?? []
const rowOf = (plan: Plan, phrase: string) =>
  phrasesOf(plan, phrases, sources).find((row) => row.phrase === phrase)
const thanks = 'Trân trọng cảm ơn {presenters}. Mời các đồng chí về vị trí.'

function refusalOf(verb: () => unknown) {
  try {
    verb()
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

describe('a phrase of the office', () => {
  it('stands in place of the one that ships, in the script too, and keeps its reason beside the source', () => {
    const before = samplePlan()
    const plan = worded(before, 'mc.thank', thanks, 'Lệ của cơ quan')
    expect(ownOf(plan)).toEqual([{ phrase: 'mc.thank', text: thanks, reason: 'Lệ của cơ quan' }])
    const rules = rulesOf(plan, testRules)
    const [handover] = handoversOf(plan).filter(({ presenters }) => presenters.length > 0)
    if (handover === undefined) throw new Error('the sample has handovers')
    const last = handoverScript(plan, handover, rules).findLast(({ kind }) => kind === 'thank')
    expect(last?.text).toMatch(/^Trân trọng cảm ơn .*\. Mời các đồng chí về vị trí\.$/u)
    expect(rowOf(plan, 'mc.thank')).toMatchObject({
      shipped: phrases.mc.thank,
      source: { confidence: 'practice' },
      own: { reason: 'Lệ của cơ quan' },
      problem: null,
    })
  })

  it('is gone when it is worded as it ships, and when it goes back to the default', () => {
    const plan = worded(makePlan(), 'mc.thank', thanks)
    expect(ownOf(worded(plan, 'mc.thank', phrases.mc.thank))).toEqual([])
    const changes = dropOwnPhrases(plan, ['mc.thank'])
    expect(rulesOf(applyChanges(plan, changes), testRules).phrases).toBe(phrases)
    expect(ownOf(applyChanges(applyChanges(plan, changes), invert(changes)))).toEqual(ownOf(plan))
  })

  it('is on one line, and stands in its place when it is worded again', () => {
    const first = worded(makePlan(), 'mc.thank', 'Cảm ơn {presenters}.\n Mời về chỗ.')
    expect(ownOf(first)[0]?.text).toBe('Cảm ơn {presenters}. Mời về chỗ.')
    expect(ownOf(worded(first, 'mc.thank', thanks))).toHaveLength(1)
  })

  it('keeps its text when only the reason changes', () => {
    const plan = worded(makePlan(), 'mc.thank', thanks)
    const changes = setOwnPhrase(plan, phrases, sources, 'mc.thank', { reason: 'Theo lệ' })
    expect(ownOf(applyChanges(plan, changes))).toEqual([
      { phrase: 'mc.thank', text: thanks, reason: 'Theo lệ' },
    ])
  })

  it('leaves a text written by hand as it is, which is held against the new phrases', () => {
    const plan = samplePlan()
    const [handover] = handoversOf(plan)
    if (handover === undefined) throw new Error('the sample has handovers')
    const written = applyChanges(plan, writeScript(plan, handover.id, 'Lời riêng.', testRules))
    const later = worded(written, 'mc.thank', thanks)
    const now = handoversOf(later)[0]
    if (now === undefined) throw new Error('no handover is lost')
    expect(now.script?.text).toBe('Lời riêng.')
    expect(staleness(written, handoversOf(written)[0] ?? now, testRules)).toBeNull()
    expect(staleness(later, now, rulesOf(later, testRules))).not.toBeNull()
  })
})

describe('what is refused', () => {
  const refused = (phrase: string, text: string, reason = '') =>
    refusalOf(() => setOwnPhrase(makePlan(), phrases, sources, phrase, { text, reason }))

  it.each([
    ['mc.thank', ' ', { kind: 'emptyPhrase' }],
    ['mc.thank', 'Cảm ơn {presenters', { kind: 'strayBrace' }],
    ['mc.thank', 'Cảm ơn {presenters}}', { kind: 'strayBrace' }],
    [
      'mc.thank',
      'Cảm ơn {presenters} và {khách}.',
      { kind: 'slotUnknown', slot: 'khách', known: ['presenters'] },
    ],
    ['mc.thank', 'Trân trọng cảm ơn.', { kind: 'slotsMissing', slots: ['presenters'] }],
    [
      'mc.inviteRecipients',
      'Kính mời lên sân khấu.',
      { kind: 'slotsMissing', slots: ['recipients', 'award'] },
    ],
    [
      'mc.decision',
      'Công bố {decision}: {grantor} tặng {award} cho {recipients}{reason}.',
      { kind: 'slotsMissing', slots: ['verb'] },
    ],
  ])('%s worded as %j', (phrase, text, refusal) => {
    expect(refused(phrase, text)).toEqual(refusal)
  })

  it('asks for a reason where a word is of the law, and where it is custom for none', () => {
    expect(refused('mc.grant', 'trao')).toEqual({ kind: 'noReason' })
    expect(ownOf(worded(makePlan(), 'mc.grant', 'tặng thưởng', 'Quyết định mẫu'))).toHaveLength(1)
  })

  it('knows no phrase of another name, and none that is a mark', () => {
    expect(refused('mc.nothing', 'Lời')).toEqual({ kind: 'gone', table: 'conferences' })
    expect(refused('mc.invitePresenterUnknown', 'Lời')).toEqual({
      kind: 'gone',
      table: 'conferences',
    })
    expect(refused('spoken.UBND', 'Lời')).toEqual({ kind: 'gone', table: 'conferences' })
  })

  it('lets go of what tells no fact: how they are called, the occasion, the host, the verb of handing over', () => {
    expect(phraseProblem('mc.congratulate', phrases.mc.congratulate, 'Xin chúc mừng!')).toBeNull()
    expect(
      phraseProblem('mc.introduceGuests', phrases.mc.introduceGuests, 'Xin giới thiệu:'),
    ).toBeNull()
    const invite = 'Kính mời {presenters} lên trao {award}.'
    expect(phraseProblem('mc.invitePresenter', phrases.mc.invitePresenter, invite)).toBeNull()
  })
})

describe('the phrases that hold', () => {
  it('pass over what a file brought with something wrong, and say so', () => {
    const own = [
      { phrase: 'mc.thank', text: 'Cảm ơn.', reason: '' },
      { phrase: 'mc.gone', text: 'Lời', reason: '' },
    ]
    const plan = makePlan({ conferences: [makeConference({ ownPhrases: own })] })
    expect(rulesOf(plan, testRules).phrases).toEqual(phrases)
    expect(rowOf(plan, 'mc.thank')?.problem?.kind).toBe('slotsMissing')
  })

  it('keep the spaces at which parts of a sentence are joined', () => {
    const made = phrasesWith(phrases, [
      { phrase: 'news.reason', text: 'do {reason}', reason: '' },
      { phrase: 'news.opening', text: 'Trong {occasion},', reason: '' },
      { phrase: 'news.receive', text: '{recipients} nhận {award} {reason}.', reason: '' },
    ])
    expect(made.news).toMatchObject({
      reason: ' do {reason}',
      opening: 'Trong {occasion}, ',
      receive: '{recipients} nhận {award}{reason}.',
    })
  })

  it('are the same object until something of them changes', () => {
    const plan = worded(makePlan(), 'mc.thank', thanks)
    expect(rulesOf(plan, testRules).phrases).toBe(rulesOf(plan, testRules).phrases)
    expect(rulesOf(plan, testRules).phrases.spoken).toBe(phrases.spoken)
  })

  it('as they ship have nothing wrong by their own rule', () => {
    const problems = [...editablePhrases(phrases)].map(([phrase, text]) =>
      phraseProblem(phrase, text, text),
    )
    expect(new Set(problems)).toEqual(new Set([null]))
  })
})
