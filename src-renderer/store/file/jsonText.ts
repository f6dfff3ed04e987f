import type { FilePlace } from '#domain/fileProblem.ts'
import { refuse } from '#domain/fileProblem.ts'

import { LIMITS } from './limits.ts'
import { placeOf } from './place.ts'

/**
 * Reads JSON that somebody else may have written: no deeper and with no more values than ours can be,
 * without a name that reaches into the prototypes, without a number or a text that our own files
 * cannot hold.
 *
 * @throws FileRefused
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = decoded(bytes)
  lookThrough(text)
  const value = parsed(text)
  inspect(value, [])
  return value
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse({ kind: 'notJson' })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse({ kind: 'notJson' })
  }
}

const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const OPEN_LIST = 91
const CLOSE_LIST = 93
const OPEN_RECORD = 123
const CLOSE_RECORD = 125
/** So many values may be as short as they like. */
const FEW = 10_000
/** In the longest way to write it, a character takes six. */
const LONGEST_TEXT = 6 * LIMITS.text

/**
 * Counts brackets and values before anything is built from them: millions of empty records fit into
 * some bytes when they are packed, and would take all memory.
 */
function lookThrough(text: string): void {
  let depth = 0
  let values = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      const end = endOfString(text, at)
      if (end - at > LONGEST_TEXT) refuse({ kind: 'badShape', name: '' })
      at = end
    } else if (code === COMMA) values += 1
    else if (code === OPEN_LIST || code === OPEN_RECORD) {
      depth += 1
      values += 1
      if (depth > LIMITS.depth) refuse({ kind: 'tooDeep' })
    } else if (code === CLOSE_LIST || code === CLOSE_RECORD) depth -= 1
    if (values > FEW + at / LIMITS.valueLength || values > LIMITS.values)
      refuse({ kind: 'badShape', name: '' })
  }
}

/** Index of the quote that ends the string which begins at `start`; the end of the text without one. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1
    if (backslashes % 2 === 0) return at
  }
  return text.length
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

type Step = string | number

function inspect(value: unknown, path: readonly Step[]): void {
  const place = (): FilePlace | null => placeOf(path)
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Object.is(value, -0))
      refuse({ kind: 'badNumber', place: place() })
  } else if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) refuse({ kind: 'brokenText', place: place() })
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) inspect(item, [...path, index])
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (FORBIDDEN.has(name)) refuse({ kind: 'forbiddenName', name, place: place() })
      inspect(item, [...path, name])
    }
  }
}
