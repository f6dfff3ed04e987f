import { comparableTitle } from './columnWords.ts'
import type { Header } from './header.ts'

/**
 * The signature of a layout: by it the columns that an office chose once are known again for the next
 * list of the same sender. Empty for a list without titles, whose columns say nothing of themselves.
 */
export function layoutKey({ at, titles }: Header): string {
  if (at === null) return ''
  return titles.map(comparableTitle).join('|').replace(/\|+$/u, '')
}
