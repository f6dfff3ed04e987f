import type { Change } from './change.ts'
import { compareOrder } from './order.ts'
import { TABLE_NAMES } from './record.ts'
import type {
  AgendaItem,
  Attendee,
  Award,
  Conference,
  Decision,
  Handover,
  Id,
  OpenPoint,
  OrderKey,
  Recipient,
  TableName,
  Tables,
} from './record.ts'

/** All records of one conference, by table and id. */
export type Plan = { readonly [T in TableName]: ReadonlyMap<Id, Tables[T]> }

/** A plan without a record: also what is shown while nothing is open. */
export function emptyPlan(): Plan {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, new Map()])) as unknown as Plan
}

/** The plan that holds these records. */
export function planOf(rows: Partial<PlanRows>): Plan {
  return Object.fromEntries(
    TABLE_NAMES.map((name) => [name, new Map((rows[name] ?? []).map((row) => [row.id, row]))]),
  ) as unknown as Plan
}

/** The records of a plan as lists, for storage and for files. */
export type PlanRows = { readonly [T in TableName]: readonly Tables[T][] }

/** The rows of a plan, for storage and for files. */
export function rowsOf(plan: Plan): PlanRows {
  return Object.fromEntries(
    TABLE_NAMES.map((name) => [name, [...plan[name].values()]]),
  ) as unknown as PlanRows
}

/**
 * The plan after these changes; tables without a change keep their identity, so that what reads
 * them need not be computed again. Throws when a change names a record that is not there, or adds
 * one that is: that is a fault of the program, never of the user.
 */
export function applyChanges(plan: Plan, changes: readonly Change[]): Plan {
  const copies = new Map<TableName, Map<Id, unknown>>()
  for (const change of changes) {
    const rows = copies.get(change.table) ?? new Map<Id, unknown>(plan[change.table])
    copies.set(change.table, rows)
    applyChange(rows, change)
  }
  if (copies.size === 0) return plan
  for (const [table, rows] of copies) {
    const own = changes.filter((change) => change.table === table).map(({ id }) => id)
    if (own.length <= FEW) keepInOrder(rows, plan[table], new Set(own))
    else rememberEarlier(rows, plan[table])
  }
  return { ...plan, ...Object.fromEntries(copies) } as unknown as Plan
}

/** Verbs one after the other, each on the plan that the ones before leave: one list of changes. */
export function inSequence(
  plan: Plan,
  verbs: readonly ((now: Plan) => readonly Change[])[],
): readonly Change[] {
  let now = plan
  const changes: Change[] = []
  for (const verb of verbs) {
    const made = verb(now)
    now = applyChanges(now, made)
    changes.push(...made)
  }
  return changes
}

function applyChange(rows: Map<Id, unknown>, change: Change) {
  const current = rows.get(change.id)
  const name = `${change.table}/${change.id}`
  if (change.before === undefined) {
    if (current !== undefined) throw new Error(`Added twice: ${name}`)
    rows.set(change.id, change.after)
  } else if (change.after === undefined) {
    if (current === undefined) throw new Error(`Removed though absent: ${name}`)
    rows.delete(change.id)
  } else {
    if (current === undefined) throw new Error(`Changed though absent: ${name}`)
    rows.set(change.id, { ...current, ...change.after })
  }
}

const sortedRows = new WeakMap<object, readonly unknown[]>()

/** So few changed rows are each put into their place; of more the list is sorted again. */
const FEW = 100

/** Puts the changed rows into the order of the state before: an edit of one costs no look at the others. */
function keepInOrder(
  rows: ReadonlyMap<Id, unknown>,
  before: ReadonlyMap<Id, unknown>,
  changed: ReadonlySet<Id>,
) {
  const known = sortedRows.get(before) as readonly Ordered[] | undefined
  if (known === undefined) {
    rememberEarlier(rows, before)
    return
  }
  const sorted = known.slice()
  for (const id of changed) {
    const old = before.get(id) as Ordered | undefined
    const now = rows.get(id) as Ordered | undefined
    if (old !== undefined && now !== undefined && old.order === now.order)
      sorted[placeIn(sorted, old)] = now
    else {
      if (old !== undefined) sorted.splice(placeIn(sorted, old), 1)
      if (now !== undefined) sorted.splice(placeIn(sorted, now), 0, now)
    }
  }
  sortedRows.set(rows, sorted)
}

interface Ordered {
  readonly id: Id
  readonly order: OrderKey
}

/** The place of a row in rows in order, or where it belongs. */
function placeIn(sorted: readonly Ordered[], row: Ordered): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareOrder(sorted[middle] as Ordered, row) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The last sorted state that a state was made from, until it is sorted itself. */
const earlierRows = new WeakMap<object, object>()

function rememberEarlier(rows: object, before: object) {
  const sorted = sortedRows.has(before) ? before : earlierRows.get(before)
  if (sorted !== undefined) earlierRows.set(rows, sorted)
}

/** Rows by their order key; sorted once per table state. */
function inOrder<T extends { readonly id: Id; readonly order: OrderKey }>(
  rows: ReadonlyMap<Id, T>,
): readonly T[] {
  const known = sortedRows.get(rows)
  if (known !== undefined) return known as readonly T[]
  const sorted = nearlySorted(rows).sort(compareOrder)
  sortedRows.set(rows, sorted)
  earlierRows.delete(rows)
  return sorted
}

/** The rows as the state before had them, new ones at the end: what is nearly sorted sorts quickly. */
function nearlySorted<T extends { readonly id: Id }>(rows: ReadonlyMap<Id, T>): T[] {
  const before = sortedRows.get(earlierRows.get(rows) ?? rows) as readonly T[] | undefined
  if (before === undefined) return [...rows.values()]
  const kept: T[] = []
  for (const { id } of before) {
    const row = rows.get(id)
    if (row !== undefined) kept.push(row)
  }
  if (kept.length === rows.size) return kept
  const known = new Set(before.map(({ id }) => id))
  return [...kept, ...[...rows.values()].filter(({ id }) => !known.has(id))]
}

/** The record of the open conference, or null while none is open. */
export function conferenceOf(plan: Plan): Conference | null {
  for (const conference of plan.conferences.values()) return conference
  return null
}

export function attendeesOf(plan: Pick<Plan, 'attendees'>): readonly Attendee[] {
  return inOrder(plan.attendees)
}

export function agendaOf(plan: Plan): readonly AgendaItem[] {
  return inOrder(plan.agendaItems)
}

export function decisionsOf(plan: Plan): readonly Decision[] {
  return inOrder(plan.decisions)
}

export function awardsOf(plan: Plan): readonly Award[] {
  return inOrder(plan.awards)
}

export function recipientsOf(plan: Plan): readonly Recipient[] {
  return inOrder(plan.recipients)
}

export function handoversOf(plan: Plan): readonly Handover[] {
  return inOrder(plan.handovers)
}

export function openPointsOf(plan: Plan): readonly OpenPoint[] {
  return inOrder(plan.openPoints)
}

/** Recipients of one award, in the order of the decision. */
export function recipientsOfAward(plan: Plan, awardId: Id): readonly Recipient[] {
  return recipientsOf(plan).filter((recipient) => recipient.awardId === awardId)
}

/** Handovers of one award, in the order of the stage. */
export function handoversOfAward(plan: Plan, awardId: Id): readonly Handover[] {
  return handoversOf(plan).filter((handover) => handover.awardId === awardId)
}

/** Recipients of a handover in stage order; an id whose record is gone is left out. */
export function recipientsOfHandover(plan: Plan, handover: Handover): readonly Recipient[] {
  return handover.recipientIds.flatMap((id) => plan.recipients.get(id) ?? [])
}
