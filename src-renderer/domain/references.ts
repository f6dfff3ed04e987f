import type { PlanRows } from './plan.ts'
import { TABLE_NAMES } from './record.ts'
import type { Id, TableName } from './record.ts'

/** That one record names another. */
export interface Reference {
  readonly table: TableName
  /** Place of the record in its list, from 0. */
  readonly index: number
  readonly field: string
  readonly to: TableName
  readonly id: Id
}

/** Every reference from record to record, in the order of the lists. */
export function referencesOf(rows: PlanRows): readonly Reference[] {
  const found: Reference[] = []
  const note = (
    table: TableName,
    index: number,
    field: string,
    to: TableName,
    ids: readonly (Id | null)[],
  ) => {
    for (const id of ids) if (id !== null) found.push({ table, index, field, to, id })
  }
  for (const [index, { delegations }] of rows.conferences.entries()) {
    const heads = delegations.map(({ headId }) => headId)
    note('conferences', index, 'delegations', 'attendees', heads)
  }
  for (const [index, row] of rows.attendees.entries())
    note('attendees', index, 'substituteId', 'attendees', [row.substituteId])
  for (const [index, { people }] of rows.agendaItems.entries()) {
    const ids = people.map(({ attendeeId }) => attendeeId)
    note('agendaItems', index, 'people', 'attendees', ids)
  }
  for (const [index, row] of rows.awards.entries())
    note('awards', index, 'decisionId', 'decisions', [row.decisionId])
  for (const [index, row] of rows.recipients.entries()) {
    note('recipients', index, 'awardId', 'awards', [row.awardId])
    note('recipients', index, 'attendeeId', 'attendees', [row.attendeeId])
    note('recipients', index, 'memberIds', 'attendees', row.memberIds)
    note('recipients', index, 'partOfId', 'recipients', [row.partOfId])
  }
  for (const [index, row] of rows.handovers.entries()) {
    const presenters = row.presenters.map(({ attendeeId }) => attendeeId)
    note('handovers', index, 'awardId', 'awards', [row.awardId])
    note('handovers', index, 'agendaItemId', 'agendaItems', [row.agendaItemId])
    note('handovers', index, 'presenters', 'attendees', presenters)
    note('handovers', index, 'recipientIds', 'recipients', row.recipientIds)
  }
  for (const [index, { about }] of rows.openPoints.entries())
    if (about !== null) note('openPoints', index, 'about', about.table, [about.id])
  return found
}

/** The ids of each table. */
export function idsOf(rows: PlanRows): Readonly<Record<TableName, ReadonlySet<Id>>> {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [table, new Set(rows[table].map(({ id }) => id))]),
  ) as Record<TableName, Set<Id>>
}

/** Groups that are within themselves: of each circle one recipient (index in the list). */
export function circlesOfGroups({ recipients }: PlanRows): readonly number[] {
  const places = new Map(recipients.map(({ id }, index) => [id, index]))
  const walked = new Set<number>()
  const circles: number[] = []
  for (const start of recipients.keys()) {
    const passed = new Set<number>()
    let at: number | undefined = start
    while (at !== undefined && !walked.has(at)) {
      walked.add(at)
      passed.add(at)
      at = places.get(recipients[at]?.partOfId ?? '')
    }
    if (at !== undefined && passed.has(at)) circles.push(at)
  }
  return circles
}

/** What `mended` mends: every reference to nothing, and one in each circle of groups. */
export function looseOf(rows: PlanRows): readonly Reference[] {
  const ids = idsOf(rows)
  const circles = new Set(circlesOfGroups(rows))
  return referencesOf(rows).filter(
    ({ to, id, field, index }) => !ids[to].has(id) || (field === 'partOfId' && circles.has(index)),
  )
}

/**
 * The same records without references to what is not there and without circles: what is handed over
 * or gone back to holds together by itself. Recipients and handovers of an award that is gone, which
 * no page shows, go too.
 */
export function mended(rows: PlanRows): PlanRows {
  const circles = new Set(circlesOfGroups(rows).map((index) => rows.recipients[index]?.id))
  const { awards, decisions, attendees, agendaItems } = idsOf(rows)
  const kept = {
    ...rows,
    recipients: rows.recipients.filter(({ awardId }) => awards.has(awardId)),
    handovers: rows.handovers.filter(({ awardId }) => awards.has(awardId)),
  }
  const ids = idsOf(kept)
  const orNull = (among: ReadonlySet<Id>, id: Id | null) =>
    id !== null && among.has(id) ? id : null
  const withPerson = <T extends { readonly attendeeId: Id | null }>(row: T): T => ({
    ...row,
    attendeeId: orNull(attendees, row.attendeeId),
  })
  return {
    ...kept,
    conferences: kept.conferences.map((row) => ({
      ...row,
      delegations: row.delegations.map((one) => ({
        ...one,
        headId: orNull(attendees, one.headId),
      })),
    })),
    attendees: kept.attendees.map((row) => ({
      ...row,
      substituteId: orNull(attendees, row.substituteId),
    })),
    agendaItems: kept.agendaItems.map((row) => ({ ...row, people: row.people.map(withPerson) })),
    awards: kept.awards.map((row) => ({ ...row, decisionId: orNull(decisions, row.decisionId) })),
    recipients: kept.recipients.map((row) => ({
      ...withPerson(row),
      memberIds: row.memberIds.filter((id) => attendees.has(id)),
      partOfId: circles.has(row.id) ? null : orNull(ids.recipients, row.partOfId),
    })),
    handovers: kept.handovers.map((row) => ({
      ...row,
      agendaItemId: orNull(agendaItems, row.agendaItemId),
      presenters: row.presenters.map(withPerson),
      recipientIds: row.recipientIds.filter((id) => ids.recipients.has(id)),
    })),
    openPoints: kept.openPoints.map((row) =>
      row.about !== null && ids[row.about.table].has(row.about.id) ? row : { ...row, about: null },
    ),
  }
}
