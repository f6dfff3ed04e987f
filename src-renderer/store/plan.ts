import { create } from 'zustand'

import type { Change } from '#domain/change.ts'
import { lastDoorDay } from '#domain/door/doorDay.ts'
import { applyChanges, attendeesOf, emptyPlan, planOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { TABLE_NAMES } from '#domain/record.ts'
import type { Id, Tables } from '#domain/record.ts'

import { database } from './database.ts'
import { eachRow } from './eachRow.ts'
import { openHistory } from './history.ts'
import { LIBRARY } from './historyEntry.ts'
import { AT_ONCE, breathe, breatheBetween } from './inPieces.ts'
import { LONGEST_READ_MS } from './inTime.ts'
import { readKept } from './persist.ts'
import { inTurn } from './saving.ts'

interface OpenPlan {
  readonly conferenceId: Id | null
  readonly plan: Plan
}

const useOpenPlan = create<OpenPlan>(() => ({ conferenceId: null, plan: emptyPlan() }))

/** Reads from the open plan: `usePlan(attendeesOf)`. */
export function usePlan<T>(selector: (plan: Plan) => T): T {
  return useOpenPlan((state) => selector(state.plan))
}

/** Id of the open conference, or null in the library. */
export function useConferenceId(): Id | null {
  return useOpenPlan((state) => state.conferenceId)
}

/** The open plan as it is at this moment: for verbs and commands, not for rendering. */
export function openPlan(): OpenPlan {
  return useOpenPlan.getState()
}

/** Reads every record of a conference from the disk. */
export async function readPlan(conferenceId: Id): Promise<Plan> {
  const tables = await readKept(() => rowsOfAll(conferenceId), LONGEST_READ_MS)
  return planOf(Object.fromEntries(TABLE_NAMES.map((name, index) => [name, tables[index]])))
}

function rowsOfAll(conferenceId: Id) {
  const db = database()
  return db.transaction(
    'r',
    TABLE_NAMES.map((name) => db.table(name)),
    () => Promise.all(TABLE_NAMES.map((name) => rowsOfConference(name, conferenceId))),
  )
}

async function rowsOfConference(name: keyof Tables, conferenceId: Id) {
  const table = database().table<Tables[typeof name], Id>(name)
  const key = name === 'conferences' ? 'id' : 'conferenceId'
  const rows: Tables[typeof name][] = []
  await eachRow(table.where(key).equals(conferenceId), (row) => rows.push(row))
  return rows
}

/** Opens a conference with its undo list. False when there is no such conference. */
export function openConference(conferenceId: Id): Promise<boolean> {
  return inTurn(async () => {
    if (useOpenPlan.getState().conferenceId === conferenceId) return true
    const plan = await readPlan(conferenceId)
    if (!plan.conferences.has(conferenceId)) return false
    await openHistory(conferenceId)
    useOpenPlan.setState({ conferenceId, plan })
    return true
  })
}

/** Closes the open conference; the undo list is the library's again. */
export function closeConference(): Promise<void> {
  return inTurn(async () => {
    await openHistory(LIBRARY)
    forgetPlan()
  })
}

/** Lets go of the open plan, within a write that has put other data under it. */
export function forgetPlan() {
  useOpenPlan.setState({ conferenceId: null, plan: emptyPlan() })
}

/** The open plan as it will be with changes that are on their way to the disk. */
interface Ahead {
  readonly plan: Plan
  readonly changes: readonly Change[]
  readonly next: Plan
}

let ahead: Ahead | null = null

/**
 * Works few changes in while the disk has them, so that they are shown as soon as it answers; until
 * then nothing shows them. Only within a turn.
 */
export function prepareInPlan(changes: readonly Change[]): void {
  const { conferenceId, plan } = useOpenPlan.getState()
  if (conferenceId === null || changes.length > AT_ONCE) return
  const own = changes.filter((change) => belongsTo(plan, conferenceId, change))
  if (own.length === 0) return
  const next = applyChanges(plan, own)
  // The pages ask for it as soon as the plan is another.
  lastDoorDay(next)
  ahead = { plan, changes, next }
}

/** Lets go of what was prepared: it was shown, or the disk refused it. */
export function forgetPrepared() {
  ahead = null
}

/**
 * Shows changes that are on the disk, as far as they are of the open conference. Only within a turn:
 * many changes are worked in step by step, before one look shows all of them.
 */
export async function showInPlan(changes: readonly Change[]): Promise<void> {
  const { conferenceId, plan } = useOpenPlan.getState()
  if (conferenceId === null) return
  const own = changes.filter((change) => belongsTo(plan, conferenceId, change))
  if (own.length === 0) return
  await breatheBetween(own.length)
  const ready = ahead
  const next =
    ready?.plan === plan && ready.changes === changes ? ready.next : applyChanges(plan, own)
  if (own.length > AT_ONCE) {
    await breathe()
    // Every page asks for it: sorted here, the screen has it when it is drawn.
    attendeesOf(next)
    await breathe()
  }
  useOpenPlan.setState({ plan: next })
}

function belongsTo(plan: Plan, conferenceId: Id, change: Change): boolean {
  if (plan[change.table].has(change.id)) return true
  return change.before === undefined && change.after?.conferenceId === conferenceId
}
