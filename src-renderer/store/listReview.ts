import type { ListFile } from './listFile.ts'
import type { Talk } from './workerTalk.ts'

/** What sits in a thread and holds one list against what it was given: people, or a plan. */
export interface ListDesk<D, G> {
  readonly start: (onDied: () => void) => Talk<D>
  readonly setList: (talk: Talk<D>, content: ListFile['content']) => Promise<unknown>
  /** Gives it everything, in place of what it was given before. */
  readonly give: (talk: Talk<D>, given: G, tell: (share: number) => void) => Promise<unknown>
}

/** A desk that has begun before its list is here. */
export interface ReadyDesk<D, G> {
  /** The desk and what it was given; null when it is another list's already, or dead. */
  readonly take: (onDied: () => void) => GivenDesk<D, G> | null
  /** Ends the desk, unless it was taken. */
  readonly end: () => void
}

interface GivenDesk<D, G> {
  readonly talk: Talk<D>
  readonly given: G | null
  /** When all of it is there. */
  readonly isGiven: Promise<unknown>
}

/** Begins a thread and gives it what it needs, while the list is still being chosen and read. */
export function readyDesk<D, G>({ start, give }: ListDesk<D, G>, given: G): ReadyDesk<D, G> {
  let isFree = true
  let onDied = () => {
    isFree = false
  }
  const talk = start(() => onDied())
  const isGiven = give(talk, given, () => undefined)
  return {
    take: (next) => {
      if (!isFree) return null
      isFree = false
      onDied = next
      return { talk, given, isGiven }
    },
    end: () => {
      if (isFree) talk.end()
      isFree = false
    },
  }
}

/** Who hears how far a review is. */
export interface ReviewEars<R> {
  /** 0 to 1. */
  readonly share: (share: number) => void
  readonly reviewed: (reviewed: R) => void
  /** The thread died: of a fault, or because memory ran out. */
  readonly died: () => void
}

/** What a list is held against and as what it is read: the wish, and what comes of it. */
export interface Holding<D, G, W, R> {
  readonly given: (wanted: W) => G
  /** Asks the desk; `give` sees to it that the desk has been given what is wanted, and tells how far. */
  readonly hold: (
    talk: Talk<D>,
    wanted: W,
    give: (from: number, to: number) => Promise<void>,
  ) => Promise<R>
}

/** Gives a list to a thread of its own, and keeps it held against the newest wish; only that one is heard of. */
export function openListReview<D, G, W, R>(
  desk: ListDesk<D, G>,
  list: ListFile,
  ready: ReadyDesk<D, G> | null,
  ears: ReviewEars<R>,
  { given, hold }: Holding<D, G, W, R>,
) {
  const begun = ready?.take(ears.died) ?? newDesk(desk, ears.died)
  const { talk } = begun
  let isOver = false
  let wanted: W | null = null
  let done: W | null = null
  let sent = begun.given
  let working: Promise<unknown> = Promise.all([begun.isGiven, desk.setList(talk, list.content)])
  const share = (value: number) => {
    if (!isOver) ears.share(value)
  }
  const catchUp = async () => {
    const now = wanted
    if (now === null || now === done || isOver) return
    const reviewed = await hold(talk, now, async (from, to) => {
      share(from)
      const next = given(now)
      if (next !== sent) await desk.give(talk, next, (part) => share(from + (to - from) * part))
      sent = next
      share(to)
    })
    share(1)
    done = now
    if (!isOver && wanted === now) ears.reviewed(reviewed)
  }
  return {
    talk,
    /** What was wanted last. */
    wanted: () => wanted,
    /** Settles when the list is held against this, or against what is wanted meanwhile. */
    want: (next: W) => {
      wanted = next
      working = working.then(catchUp)
      return working
    },
    end: () => {
      isOver = true
      talk.end()
    },
  }
}

function newDesk<D, G>({ start }: ListDesk<D, G>, onDied: () => void): GivenDesk<D, G> {
  return { talk: start(onDied), given: null, isGiven: Promise.resolve() }
}
