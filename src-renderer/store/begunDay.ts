import { create } from 'zustand'

import { dayOfNote, lastDoorDay } from '#domain/door/doorDay.ts'
import type { DoorDay } from '#domain/door/doorDay.ts'
import { isDoorInUse } from '#domain/door/presence.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'

import { now } from './ids.ts'
import { openPlan, usePlan } from './plan.ts'

const KEY = 'door-day'

interface Begun {
  readonly conferenceId: Id
  /** ISO day. */
  readonly day: string
}

/**
 * The day that this desk has begun. Once somebody comes who was here before, the notes themselves say
 * so; until then this machine remembers it beside the plan, as the name of its desk.
 */
export const useBegunDay = create<{ readonly begun: Begun | null }>(() => ({ begun: read() }))

/** The desk begins a day (ISO), kept on this machine, so that a start in the middle of it goes on. */
export function beginDay(conferenceId: Id, day: string) {
  const begun = { conferenceId, day }
  localStorage.setItem(KEY, JSON.stringify(begun))
  useBegunDay.setState({ begun })
}

/** The day that this desk has begun in the open conference, as ISO day; null: none, or all was forgotten. */
export function begunIn(begun: Begun | null, plan: Plan): string | null {
  if (begun === null || begun.conferenceId !== conferenceOf(plan)?.id) return null
  return isDoorInUse(plan) ? begun.day : null
}

/** The day for which this desk notes now. */
export function noteDay(): DoorDay {
  const { plan } = openPlan()
  return lastDoorDay(plan, begunIn(useBegunDay.getState().begun, plan))
}

/**
 * From which ISO day on the notes count that speak of now: of the day that is on at the door, or was on
 * last. Null for a conference of one day.
 */
export function useDoorDayFrom(): string | null {
  const begun = useBegunDay((state) => state.begun)
  return usePlan((plan) => lastDoorDay(plan, begunIn(begun, plan)).from)
}

/** The day that it is. */
export function todayAtDoor(): string {
  return dayOfNote(now())
}

/** What an older program or another hand left there is none. */
function read(): Begun | null {
  const [, conferenceId, day] =
    /^\{"conferenceId":"([\w-]+)","day":"(\d{4}-\d\d-\d\d)"\}$/u.exec(
      localStorage.getItem(KEY) ?? '',
    ) ?? []
  return conferenceId === undefined || day === undefined ? null : { conferenceId, day }
}
