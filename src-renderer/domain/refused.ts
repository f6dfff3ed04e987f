import type { TableName } from './record.ts'

/** Why a verb does not do what was asked; `text/refusedWords.ts` words it. */
export type Refusal =
  | { readonly kind: 'emptyTitle' }
  | { readonly kind: 'emptyName'; readonly table: TableName }
  | { readonly kind: 'emptyDelegation' }
  | { readonly kind: 'gone'; readonly table: TableName }
  | { readonly kind: 'textTooLong'; readonly most: number }
  | { readonly kind: 'notATime'; readonly text: string }
  | { readonly kind: 'notADate'; readonly text: string }
  | { readonly kind: 'notARank'; readonly text: string }
  /** A text that is none of the answers to an invitation. */
  | { readonly kind: 'notAnAnswer'; readonly text: string }
  | { readonly kind: 'minutesOutOfRange' }
  | { readonly kind: 'secondsOutOfRange' }
  | { readonly kind: 'countOutOfRange' }
  | { readonly kind: 'ownSubstitute' }
  /** An answer that cannot be taken back by itself, because somebody is named who comes instead. */
  | { readonly kind: 'substituteNamed'; readonly name: string; readonly substitute: string }
  /** A substitute who does not come either. */
  | { readonly kind: 'substituteAbsent'; readonly name: string }
  | { readonly kind: 'partOfItself' }
  | { readonly kind: 'partOfOtherAward' }
  | { readonly kind: 'otherAward' }
  /** A name or alias that already means another row of the award catalogue. */
  | { readonly kind: 'nameTaken'; readonly name: string; readonly by: string }
  /** A post that already puts a person on another rung of the ladder. */
  | { readonly kind: 'postTaken'; readonly post: string; readonly by: string }
  | { readonly kind: 'emptyRung' }
  /** Who is listed at one conference together is not one person. */
  | { readonly kind: 'togetherAt'; readonly name: string; readonly conference: string }
  | { readonly kind: 'rankNotANumber' }
  | { readonly kind: 'notAWholeDate'; readonly text: string }
  | { readonly kind: 'validToBeforeFrom' }
  /** The office has it otherwise than it ships, and does not say why. */
  | { readonly kind: 'noReason' }
  | { readonly kind: 'emptyPhrase' }
  /** A brace that encloses no slot. */
  | { readonly kind: 'strayBrace' }
  /** A slot that nothing fills, and those that this phrase has. */
  | { readonly kind: 'slotUnknown'; readonly slot: string; readonly known: readonly string[] }
  /** Slots without which the phrase would not tell who, what or how many. */
  | { readonly kind: 'slotsMissing'; readonly slots: readonly string[] }
  | { readonly kind: 'tooManyPhotos'; readonly most: number }
  | { readonly kind: 'shippedRow'; readonly name: string }
  /** Noted as arrived before; `at` is an ISO time. */
  | { readonly kind: 'alreadyHere'; readonly name: string; readonly at: string }
  | { readonly kind: 'notHere'; readonly name: string }
  /** Something else was noted of the person since. */
  | { readonly kind: 'notLastAtDoor'; readonly name: string }
  /** A place by hand holds among those of one rank only. */
  | { readonly kind: 'pinAcrossRanks' }

/**
 * Thrown by a domain verb that refuses: nothing is changed, and the reason is a value to be worded.
 * The one way in which verbs refuse; facts that merely deserve a look are `Problem`s instead.
 */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}
