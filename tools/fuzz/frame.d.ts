import type { Chance } from './chance.mjs'

export type Bytes = Uint8Array | Promise<Uint8Array>

/** A file as the app wrote it, and what opens it. */
export interface Original {
  readonly bytes: Uint8Array
  readonly passphrase: string | null
  /** Name of a list, by which a text is known to be one. */
  readonly name?: string
}

export interface Spoiled extends Original {
  /** What was done. */
  readonly deed: string
}

/** Makes a spoiled file out of one that is right. */
export type Run = (original: Original, chance: Chance, frame: Frame) => Bytes

/** How often of about 100, what, and how. */
export type Deed = readonly [number, string, Run]

/** How a format lays out a file: facts about it, their digest, and records as packed JSON. */
export interface Frame {
  /** What stands before the records, without the digest. */
  readonly factsOf: (original: Original) => object
  /** The records as JSON; null where they are enciphered. */
  readonly textOf: (original: Original) => string | null
  /** A file with these records and their right digest, so that a reader gets as far as them. */
  readonly join: (facts: object, text: string) => Bytes
  /** A file around records that are packed already, and may be anything. */
  readonly joinPacked: (facts: object, packed: Uint8Array<ArrayBuffer>) => Bytes
  /** The file with another head: facts and digest. */
  readonly withHead: (original: Original, change: (head: object) => string) => Bytes
  /** Texts that are no file of this format, or only its beginning. */
  readonly notOurs: readonly string[]
  /** How large bombs are, in MB: around the limit of the reader, and far above. */
  readonly bombs: readonly number[]
  /** What only this format can suffer. */
  readonly ownDeeds: readonly Deed[]
}
