import type { Plan } from '#domain/plan.ts'
import type { Id, TableName } from '#domain/record.ts'

export type AwardsTabKey = 'awards' | 'handovers' | 'decisions' | 'catalogue' | 'phrases'

/** Where the user stands on the page; ids may be of records that are gone. */
export interface AwardsPlace {
  readonly tab: AwardsTabKey
  readonly awardId: Id | null
  /** The recipient to go to, when the user was sent to one. */
  readonly recipientId: Id | null
  readonly handoverId: Id | null
  readonly decisionId: Id | null
  /** The place of a phrase in `Phrases`. */
  readonly phrase: string | null
}

/** Changes where the user stands; what is left out stays. */
export type Go = (to: Partial<AwardsPlace>) => void

/** Where a record is edited on this page; empty for a record of another page. */
export function placeOf(
  plan: Plan,
  { table, id }: { readonly table: TableName; readonly id: Id },
): Partial<AwardsPlace> {
  if (table === 'awards') return { tab: 'awards', awardId: id, recipientId: null }
  if (table === 'recipients') {
    const awardId = plan.recipients.get(id)?.awardId ?? null
    return { tab: 'awards', awardId, recipientId: id }
  }
  if (table === 'handovers') return { tab: 'handovers', handoverId: id }
  if (table === 'decisions') return { tab: 'decisions', decisionId: id }
  return {}
}
