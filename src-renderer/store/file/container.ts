import { z } from 'zod'

import { refuse } from '#domain/fileProblem.ts'
import { FIRST_VERSION, SCHEMA_VERSION } from '#store/migrations/migrations.ts'
import { sha256Of } from '#store/sha256.ts'

import { LIMITS } from './limits.ts'

/**
 * A conference file is one line of JSON, the header, and then the payload: JSON, packed by gzip, and
 * with a passphrase enciphered after that. Without this program it is read by
 * `tail -n +2 FILE | gunzip`. The digest is over header and payload, so that a file that was not
 * changed can be told from one that was, before anything of it is believed.
 */
export const FORMAT = 'khanh-tiet/hoi-nghi'

/** How a payload is enciphered. The cost stands in the file, so that it can be raised later. */
export interface Protection {
  readonly kdf: 'PBKDF2-SHA-256'
  readonly iterations: number
  /** Base64 of 16 random bytes. */
  readonly salt: string
  readonly cipher: 'AES-GCM-256'
  /** Base64 of 12 random bytes. */
  readonly iv: string
}

export interface Header {
  readonly format: typeof FORMAT
  /** Version of the records within: that of the schema of the database. */
  readonly version: number
  readonly protection: Protection | null
  /** SHA-256 in hexadecimal, of the header without it and of the payload. */
  readonly sha256: string
}

export interface Container {
  readonly header: Header
  /** As it stands in the file: packed, perhaps enciphered. */
  readonly payload: Uint8Array<ArrayBuffer>
}

/** Iterations: the least that is accepted (OWASP 2023), and the most that is waited for. */
export const ITERATIONS = { least: 600_000, most: 3_000_000 } as const

const base64 = (bytes: number) =>
  z.base64().refine((text) => Math.floor((text.replace(/=+$/u, '').length * 3) / 4) === bytes)

const headerSchema: z.ZodType<Header> = z.strictObject({
  format: z.literal(FORMAT),
  version: z.number().int().min(FIRST_VERSION).max(SCHEMA_VERSION),
  protection: z
    .strictObject({
      kdf: z.literal('PBKDF2-SHA-256'),
      iterations: z.number().int().min(ITERATIONS.least).max(ITERATIONS.most),
      salt: base64(16),
      cipher: z.literal('AES-GCM-256'),
      iv: base64(12),
    })
    .nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
})

/** The bytes of a file. */
export async function joinContainer(
  facts: Omit<Header, 'sha256'>,
  payload: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { format, version, protection } = facts
  const sha256 = await digestOf(facts, payload)
  const line = `${JSON.stringify({ format, version, protection, sha256 })}\n`
  return joined(new TextEncoder().encode(line), payload)
}

/**
 * Header and payload of a file whose digest is right.
 *
 * @throws FileRefused for anything else
 */
export async function splitContainer(bytes: Uint8Array): Promise<Container> {
  if (bytes.length === 0) refuse({ kind: 'empty' })
  if (bytes.length > LIMITS.fileBytes) refuse({ kind: 'tooLarge', limit: LIMITS.fileBytes })
  const end = bytes.subarray(0, LIMITS.headerBytes).indexOf(10)
  if (end < 0) refuse({ kind: startsAsOurs(bytes) ? 'damaged' : 'notOurs' })
  const header = readHeader(bytes.subarray(0, end))
  const payload = bytes.slice(end + 1)
  if ((await digestOf(header, payload)) !== header.sha256) refuse({ kind: 'damaged' })
  return { header, payload }
}

function readHeader(line: Uint8Array): Header {
  const found = parsedLine(line)
  const isOurs = typeof found === 'object' && found !== null && 'format' in found
  if (!isOurs || found.format !== FORMAT)
    refuse({ kind: startsAsOurs(line) ? 'badHeader' : 'notOurs' })
  const version = 'version' in found ? found.version : undefined
  if (typeof version !== 'number' || !Number.isInteger(version) || version < FIRST_VERSION)
    refuse({ kind: 'badVersion', found: String(JSON.stringify(version)).slice(0, 40) })
  if (version > SCHEMA_VERSION) refuse({ kind: 'newer', found: version, known: SCHEMA_VERSION })
  const read = headerSchema.safeParse(found)
  return read.success ? read.data : refuse({ kind: 'badHeader' })
}

/** What the line says; undefined where it is no JSON. */
function parsedLine(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line))
  } catch {
    return undefined
  }
}

const BEGINNING = `{"format":"${FORMAT}"`

function startsAsOurs(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, BEGINNING.length)) === BEGINNING
}

/** The header without its digest, as it is digested and bound to the cipher. */
export function boundFacts({ format, version, protection }: Omit<Header, 'sha256'>) {
  return new TextEncoder().encode(`${JSON.stringify([format, version, protection])}\n`)
}

function digestOf(facts: Omit<Header, 'sha256'>, payload: Uint8Array<ArrayBuffer>) {
  return sha256Of(joined(boundFacts(facts), payload))
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}
