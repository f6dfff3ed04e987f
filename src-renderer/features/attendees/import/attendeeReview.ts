import type { PassedRow } from '#domain/attendeeImport/entries.ts'
import type { Answers, Missing, PlanPerson, RowState } from '#domain/attendeeImport/review.ts'
import { sameValue } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import type { Attendee, Id, OrderKey } from '#domain/record.ts'
import { gathered, inPieces } from '#store/inPieces.ts'
import type { ListFile } from '#store/listFile.ts'
import { knownLayout } from '#store/listLayouts.ts'
import { openListReview, readyDesk } from '#store/listReview.ts'
import type { ListDesk, ReadyDesk, ReviewEars } from '#store/listReview.ts'
import { talkTo } from '#store/workerTalk.ts'
import type { Talk } from '#store/workerTalk.ts'

import type { AttendeeDesk, NotTaken, Overview, RowView, Settings } from './attendeeDesk.ts'

type People = ReadonlyMap<Id, Attendee>

/** What a list is to be held against, and as what it is to be read. */
export interface Wanted {
  readonly people: People
  readonly settings: Settings
  readonly answers: Answers
}

/** A review that is done, and of what. */
export interface Reviewed extends Wanted {
  readonly overview: Overview
  /** The columns are those that this layout had the last time. */
  readonly isRemembered: boolean
}

/** What an import changes, and how much that is. */
export interface Taken {
  readonly changes: readonly Change[]
  readonly added: number
  readonly changed: number
  readonly removed: readonly Id[]
}

export interface AttendeeReview {
  /** Holds the list against this; only the newest wish is heard of. */
  readonly want: (wanted: Wanted) => void
  readonly rows: (filter: RowState | 'all', from: number, to: number) => Promise<readonly RowView[]>
  /** The next row in doubt of those shown, after a line; the first again after the last, null: none. */
  readonly nextDoubt: (
    filter: RowState | 'all',
    after: number,
  ) => Promise<{ readonly place: number; readonly line: number } | null>
  readonly passed: (from: number, to: number) => Promise<readonly PassedRow[]>
  readonly missing: (from: number, to: number) => Promise<readonly Missing[]>
  readonly notTaken: () => Promise<NotTaken>
  /** What the import changes of these people; `last` is the order key of the last one. */
  readonly taken: (people: People, conferenceId: Id, last: OrderKey | null) => Promise<Taken>
  readonly end: () => void
}

let startDesk: (onDied: () => void) => Talk<AttendeeDesk> = inWorker

/** Puts another desk in place: for tests, where there are no workers. Null: the worker again. */
export function replaceAttendeeDesk(next: ((onDied: () => void) => Talk<AttendeeDesk>) | null) {
  startDesk = next ?? inWorker
}

function inWorker(onDied: () => void): Talk<AttendeeDesk> {
  // In one expression, by which the build knows that a worker begins there.
  const worker = new Worker(new URL('./attendeeDeskWorker.ts', import.meta.url), {
    type: 'module',
    name: 'attendee-list',
  })
  return talkTo<AttendeeDesk>(worker, onDied)
}

const DESK: ListDesk<AttendeeDesk, People> = {
  start: (onDied) => startDesk(onDied),
  setList: (talk, content) =>
    typeof content === 'string' ? talk.ask('setText', content) : talk.ask('setFile', content),
  give: sendPeople,
}

export type ReadyAttendeeDesk = ReadyDesk<AttendeeDesk, People>

/** Begins a thread and gives it the people, while the list is still being chosen and read. */
export function readyAttendeeDesk(people: People): ReadyAttendeeDesk {
  return readyDesk(DESK, people)
}

/** Gives a list to a thread of its own, and keeps it held against what is wanted. */
export function openAttendeeReview(
  list: ListFile,
  ready: ReadyAttendeeDesk | null,
  ears: ReviewEars<Reviewed>,
): AttendeeReview {
  const { talk, want, wanted, end } = openListReview(DESK, list, ready, ears, {
    given: ({ people }: Wanted) => people,
    hold: async (desk, now, give) => {
      const isRemembered = await readAs(desk, now.settings)
      await give(0.4, 0.7)
      return { ...now, overview: await desk.ask('review', now.answers), isRemembered }
    },
  })
  return {
    want: (next) => void want(next),
    rows: (filter, from, to) => talk.ask('rows', { filter, from, to }),
    nextDoubt: (filter, after) => talk.ask('nextDoubt', { filter, after }),
    passed: (from, to) => talk.ask('passed', { from, to }),
    missing: (from, to) => talk.ask('missing', { from, to }),
    notTaken: () => talk.ask('notTaken', undefined),
    taken: async (people, conferenceId, last) => {
      const now = wanted()
      if (now !== null) await want(now.people === people ? now : { ...now, people })
      const { count, ...counts } = await talk.ask('takeOver', { conferenceId, last })
      const changes = await gathered(count, (from, to) => talk.ask('changes', { from, to }))
      return { changes, ...counts }
    },
    end,
  }
}

/** Reads the list as set; where no column was chosen yet, as this layout was read the last time: gives whether. */
async function readAs(talk: Talk<AttendeeDesk>, settings: Settings): Promise<boolean> {
  const { key, mapping } = await talk.ask('read', settings)
  const known = settings.mapping === null ? await knownLayout(key, mapping.length) : null
  if (known === null) return false
  // Most often it was read as it is proposed.
  if (!sameValue(known, mapping)) await talk.ask('read', { ...settings, mapping: known })
  return true
}

async function sendPeople(
  talk: Talk<AttendeeDesk>,
  people: People,
  tell: (share: number) => void,
): Promise<void> {
  await talk.ask('forgetPeople', undefined)
  let given = 0
  await inPieces([...people.values()], async (piece) => {
    await talk.ask('addPeople', piece.map(asCompared))
    given += piece.length
    tell(given / people.size)
  })
}

/** What a list can speak of, and nothing else: the rest need not cross. */
function asCompared(one: Attendee): PlanPerson {
  const { id, fullName, salutation, partyPost, statePost, unit, delegation } = one
  const { seat, phone, note, birth, officeSince } = one
  return {
    id,
    fullName,
    salutation,
    partyPost,
    statePost,
    unit,
    delegation,
    seat,
    phone,
    note,
    birth,
    officeSince,
  }
}
