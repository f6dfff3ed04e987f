import type { FilePlace } from '#domain/fileProblem.ts'
import { refuse } from '#domain/fileProblem.ts'

import { LIMITS } from './limits.ts'
import { placeOf } from './place.ts'

/**
 * Reads JSON that somebody else may have written: no deeper than the limit, without a name that
 * reaches into the prototypes, without a number or a text that our own files cannot hold.
 *
 * @throws FileRefused
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = decoded(bytes)
  if (isTooDeep(text)) refuse({ kind: 'tooDeep' })
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
const OPENING = new Set([91, 123])
const CLOSING = new Set([93, 125])

/** Counts brackets before anything is built from them. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (OPENING.has(code)) {
      depth += 1
      if (depth > LIMITS.depth) return true
    } else if (CLOSING.has(code)) depth -= 1
  }
  return false
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
