import { awardLabel } from '#domain/awards/award.ts'
import { verbWith } from '#domain/handovers/handover.ts'
import { isKnownPresenter, presenterPerson } from '#domain/handovers/presenter.ts'
import { capitalized, shortForms } from '#domain/personForm.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, PresenterSlot } from '#domain/record.ts'
import type { Phrases } from '#domain/rules.ts'

import { filled, receivedOf, recipientsText } from './received.ts'
import type { Told } from './received.ts'

/**
 * The caption of a handover in the pattern of news: one sentence, short forms, full stop. Without a
 * known presenter it tells who receives, and the award goes without quotes. Null when nobody
 * received. `told` carries what a run knows better: replaced presenters, absences, proxies.
 */
export function captionOf(
  plan: Plan,
  handover: Handover,
  phrases: Phrases,
  told: Told = {},
): string | null {
  const award = plan.awards.get(handover.awardId)
  if (award === undefined || receivedOf(plan, handover, told).length === 0) return null
  const recipients = recipientsText(plan, handover, told, phrases)
  const presenters = (told.presenters ?? handover.presenters).filter((slot) =>
    isKnownPresenter(plan, slot),
  )
  const label = awardLabel(award)
  if (presenters.length === 0)
    return capitalized(
      filled(phrases.caption.receive, { recipients, award: label.replace(/[“”"]/gu, '') }),
    )
  const sentence = filled(phrases.caption.hand, {
    presenters: shortForms(presenters.map((slot) => presenterPerson(plan, slot))),
    verb: verbWith(handover, presenters),
    award: label,
    recipients,
  })
  return capitalized(`${capacityText(presenters, phrases)}${sentence}`)
}

/** "thừa ủy quyền của …, " where all presenters act so for the same principal; else empty. */
export function capacityText(presenters: readonly PresenterSlot[], phrases: Phrases): string {
  const first = presenters[0]
  const same = presenters.every(
    (slot) => slot.capacity === first?.capacity && slot.principal === first.principal,
  )
  if (first === undefined || !same) return ''
  const text = capacityWords(first, phrases)
  return text === '' ? '' : `${text}, `
}

/** "thừa ủy quyền của …" or "thay mặt …"; empty in own right or while the principal is unknown. */
export function capacityWords(slot: PresenterSlot, phrases: Phrases): string {
  const { principal } = slot
  if (slot.capacity === 'own' || principal.trim() === '') return ''
  return filled(slot.capacity === 'authority' ? phrases.mc.byAuthority : phrases.mc.onBehalf, {
    principal,
  })
}
