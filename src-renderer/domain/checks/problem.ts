import type { Id, SubjectKind, TableName } from '#domain/record.ts'
import type { Staleness } from '#domain/script/ownScript.ts'

/** block: must not happen on stage; warn: look at it; info: good to know. */
export type Level = 'block' | 'warn' | 'info'

/** The gravest first. */
export const LEVELS: readonly Level[] = ['block', 'warn', 'info']

/** The level of the gravest of some problems; undefined where there is none. */
export function gravestLevel(problems: readonly Problem[]): Level | undefined {
  return LEVELS.find((level) => problems.some((problem) => problem.level === level))
}

/** A handover as a sentence names it: its number in the ceremony, from 1, and its award. */
export interface TurnFacts {
  readonly turn: number
  readonly award: string
}

/** What each kind of problem tells; names are as typed, `text/problemWords.ts` makes the sentence. */
export interface ProblemFacts {
  readonly noPresenter: TurnFacts
  /** `substitute` is empty when nobody is named in place of the presenter. */
  readonly presenterAbsent: TurnFacts & {
    readonly attendeeId: Id
    readonly name: string
    readonly substitute: string
  }
  /** The slot points to an attendee who is no longer there. */
  readonly presenterGone: TurnFacts
  readonly presenterReceivesOwn: TurnFacts & { readonly name: string }
  /** `receivesTurn` null: receives the award, but in no handover yet. */
  readonly presenterReceivesLater: TurnFacts & {
    readonly name: string
    readonly receivesTurn: number | null
  }
  readonly presenterTwice: TurnFacts & { readonly name: string }
  /** Hands over in the own right what somebody higher grants; `principal`: for whom it would be. */
  readonly presenterCapacity: TurnFacts & { readonly name: string; readonly principal: string }
  readonly noRecipients: TurnFacts
  readonly tooManyRecipients: TurnFacts & { readonly count: number; readonly max: number }
  readonly recipientTwice: {
    readonly award: string
    readonly name: string
    readonly turns: readonly number[]
  }
  /** `name` tells the number of a group; `count`: how many are left; null when unknown. */
  readonly notHandedOver: {
    readonly award: string
    readonly name: string
    readonly count: number | null
  }
  readonly groupCountUnknown: { readonly award: string; readonly name: string }
  readonly countsDiffer: {
    readonly award: string
    readonly subject: SubjectKind
    readonly stated: number
    readonly listed: number
  }
  /** A handover of lower rank comes before this one (C-06). */
  readonly orderOfAwards: TurnFacts & { readonly lowerTurn: number; readonly lowerAward: string }
  /** The MC cannot say by which decision an award is granted, under which number, or by whom. */
  readonly decisionGap: {
    readonly award: string
    readonly decision: boolean
    readonly number: boolean
    readonly grantor: boolean
  }
  /** Nobody is named to read the decisions (C-08). */
  readonly noReader: { readonly item: string }
  /** The decisions are read later in the programme, in this item. */
  readonly handedBeforeRead: TurnFacts & { readonly item: string }
  /** Nobody of the family is named for a recipient who is honoured posthumously (C-05). */
  readonly familyUnknown: TurnFacts & { readonly name: string }
  /** Individuals receive the award before this collective (C-07). */
  readonly collectiveAfterIndividual: TurnFacts & { readonly individualTurn: number }
  readonly personTwice: { readonly name: string; readonly first: string; readonly second: string }
  readonly roleAbsent: {
    readonly attendeeId: Id
    readonly item: string
    readonly name: string
    readonly substitute: string
  }
  readonly overSlot: { readonly minutes: number }
  readonly overflow: { readonly item: string; readonly minutes: number }
  readonly emptyAgendaTitle: { readonly position: number }
  /** The office's own text for the MC may be untrue; without names something else has changed. */
  readonly scriptStale: TurnFacts & Staleness
  /** Wanted on stage or by name at this step, and not through the door, which is in use. */
  readonly neededNotHere: {
    /** Null for an agenda item. */
    readonly turn: TurnFacts | null
    readonly item: string
    readonly names: readonly string[]
  }
  /** More take a place than the delegation may send. */
  readonly delegationOver: {
    readonly delegation: string
    readonly expected: number
    readonly quota: number
  }
  /** Several come and nobody who comes leads them. */
  readonly delegationHeadless: { readonly delegation: string; readonly expected: number }
  /** Invited people have not answered, though it was said by when; ISO date. */
  readonly answersOpen: { readonly count: number; readonly answerBy: string }
  readonly openPoint: { readonly text: string }
}

export type ProblemKind = keyof ProblemFacts

export interface ProblemOf<K extends ProblemKind> {
  readonly kind: K
  readonly level: Level
  /** The record to look at. */
  readonly place: { readonly table: TableName; readonly id: Id }
  readonly facts: ProblemFacts[K]
}

/** A fact about the plan that deserves a look; never an error of the program. */
export type Problem = { readonly [K in ProblemKind]: ProblemOf<K> }[ProblemKind]

/** Makes a problem. */
export function problem<K extends ProblemKind>(
  kind: K,
  level: Level,
  table: TableName,
  id: Id,
  facts: ProblemFacts[K],
): Problem {
  return { kind, level, place: { table, id }, facts } as unknown as Problem
}
