import type { Plan } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

import type { Certificate } from './tray.ts'

/** One kind of thing on the tray of a handover. */
export interface TrayObject {
  readonly name: string
  /** How many at least. */
  readonly count: number
}

export interface TrayObjects {
  readonly objects: readonly TrayObject[]
  /** True while nobody has counted a group: there may be more. */
  readonly isOpen: boolean
}

/**
 * What must lie on the tray for these certificates, in the order in which it is handed over (C-12): of
 * each thing that the catalogue names for the award, one for everybody who comes up. Flowers and
 * envelopes are there where the office has put them into its row. Null: the award is in no catalogue, so
 * nobody knows.
 */
export function trayObjects(
  plan: Plan,
  awardId: Id,
  certificates: readonly Certificate[],
  rules: Rules,
): TrayObjects | null {
  const code = plan.awards.get(awardId)?.catalogueCode ?? null
  const row = rules.awards.find((each) => each.code === code)
  if (row === undefined) return null
  const up = certificates.filter(({ place }) => place !== null)
  const count = up.reduce((sum, one) => sum + (one.count ?? 1), 0)
  const objects = count === 0 ? [] : row.objects.map((name) => ({ name, count }))
  return { objects, isOpen: up.some((one) => one.count === null) }
}
