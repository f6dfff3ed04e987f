import type { PassedRow } from '#domain/attendeeImport/entries.ts'
import type { Answers, Missing, PlanPerson, RowState } from '#domain/attendeeImport/review.ts'
import type { Change } from '#domain/change.ts'
import type { Attendee, Id, OrderKey } from '#domain/record.ts'
import { AT_ONCE, inPieces } from '#store/inPieces.ts'
import { knownLayout } from '#store/listLayouts.ts'
import { talkTo } from '#store/workerTalk.ts'
import type { Talk } from '#store/workerTalk.ts'

import type { AttendeeDesk, NotTaken, Overview, RowView, Settings } from './attendeeDesk.ts'

/** A list as it came: what main has read of a file, or a text. */
export interface ListFile {
  /** Another for each reading, also of the same file. */
  readonly key: number
  readonly name: string
  /** SHA-256 of the file or the text, in hexadecimal. */
  readonly sha256: string
  readonly content: Uint8Array | string
}

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

/** Who hears how far it is. */
export interface ReviewEars {
  readonly share: (share: number) => void
  readonly reviewed: (reviewed: Reviewed) => void
  /** The thread died: of a fault, or because memory ran out. */
  readonly died: () => void
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

/** A desk for one list that has begun before the list is here. */
export interface ReadyDesk {
  /** The desk and the people it was given; null when it is another's already, or dead. */
  readonly take: (onDied: () => void) => GivenDesk | null
  /** Ends the desk, unless it was taken. */
  readonly end: () => void
}

interface GivenDesk {
  readonly talk: Talk<AttendeeDesk>
  readonly people: People | null
  /** When all of them are there. */
  readonly given: Promise<void>
}

/** Begins a thread and gives it the people, while the list is still being chosen and read. */
export function readyDesk(people: People): ReadyDesk {
  let isFree = true
  let onDied = () => {
    isFree = false
  }
  const talk = startDesk(() => onDied())
  const given = sendPeople(talk, people, () => undefined)
  return {
    take: (next) => {
      if (!isFree) return null
      isFree = false
      onDied = next
      return { talk, people, given }
    },
    end: () => {
      if (isFree) talk.end()
      isFree = false
    },
  }
}

function newDesk(onDied: () => void): GivenDesk {
  return { talk: startDesk(onDied), people: null, given: Promise.resolve() }
}

/** Gives a list to a thread of its own, and keeps it held against what is wanted. */
export function openAttendeeReview(
  list: ListFile,
  ready: ReadyDesk | null,
  ears: ReviewEars,
): AttendeeReview {
  const { talk, people: given, given: isGiven } = ready?.take(ears.died) ?? newDesk(ears.died)
  let isOver = false
  let wanted: Wanted | null = null
  let done: Wanted | null = null
  let sent = given
  const share = (value: number) => {
    if (!isOver) ears.share(value)
  }
  const { content } = list
  const set =
    typeof content === 'string' ? talk.ask('setText', content) : talk.ask('setFile', content)
  let working: Promise<unknown> = Promise.all([isGiven, set])

  const catchUp = async () => {
    const now = wanted
    if (now === null || now === done || isOver) return
    const { people, settings, answers } = now
    const isRemembered = await readAs(talk, settings)
    share(0.4)
    if (people !== sent) await sendPeople(talk, people, (part) => share(0.4 + 0.3 * part))
    sent = people
    const overview = await talk.ask('review', answers)
    share(1)
    done = now
    if (!isOver && wanted === now) ears.reviewed({ ...now, overview, isRemembered })
  }
  const want = (next: Wanted) => {
    wanted = next
    working = working.then(catchUp)
    return working
  }

  return {
    want: (next) => void want(next),
    rows: (filter, from, to) => talk.ask('rows', { filter, from, to }),
    passed: (from, to) => talk.ask('passed', { from, to }),
    missing: (from, to) => talk.ask('missing', { from, to }),
    notTaken: () => talk.ask('notTaken', undefined),
    taken: async (people, conferenceId, last) => {
      if (wanted !== null) await want(wanted.people === people ? wanted : { ...wanted, people })
      const { count, ...counts } = await talk.ask('takeOver', { conferenceId, last })
      const changes: Change[] = []
      for (let from = 0; from < count; from += AT_ONCE)
        changes.push(...(await talk.ask('changes', { from, to: from + AT_ONCE })))
      return { changes, ...counts }
    },
    end: () => {
      isOver = true
      talk.end()
    },
  }
}

/** Reads the list as set; where no column was chosen yet, as this layout was read the last time: gives whether. */
async function readAs(talk: Talk<AttendeeDesk>, settings: Settings): Promise<boolean> {
  const { key, columns } = await talk.ask('read', settings)
  const known = settings.mapping === null ? await knownLayout(key, columns) : null
  if (known === null) return false
  await talk.ask('read', { ...settings, mapping: known })
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
