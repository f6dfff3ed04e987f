/** One name with what stands under it, as far as its size matters: lengths in letters. */
export interface NameSize {
  readonly name: number
  readonly second: number
  /** The second line stays even when the others are left out: who receives by proxy. */
  readonly kept?: boolean
}

/** Where names stand, all in percent of the height of the picture. */
export interface Room {
  readonly height: number
  readonly width: number
  /** Smallest font size that the farthest seat can read. */
  readonly least: number
}

/** How the names of a handover are laid out, so that the last row can read them. */
export interface Fit {
  readonly columns: number
  /** Width of a column in percent of the height of the picture. */
  readonly width: number
  /** Font size in percent of the height of the picture. */
  readonly size: number
  /** Whether a second, smaller line stands under a name. */
  readonly seconds: boolean
}

/** Names that stand on the screen together. */
export interface FitPage extends Fit {
  /** Place of the first one, from 0, and the one after the last. */
  readonly from: number
  readonly to: number
}

/** Advance of an average letter of a semibold name, in font sizes, with the loss at line ends. */
const LETTER = 0.58

/** Heights in font sizes. */
const LINE = 1.25
const GAP = 0.4

const LARGEST = 7

/** One name on one line has the screen to itself. */
const LARGEST_ALONE = 11

/** Of the second line: its size by that of the name, its largest size, and its height. */
const SECOND = 0.6
const LARGEST_SECOND = LARGEST * SECOND
const SECOND_LINE = 1.35

/** Advance of an average letter of a post, in its own font sizes: some are half capitals ("UBND, HĐND"). */
const SECOND_LETTER = 0.57

/**
 * A name up to this length is never broken: half of a name on a line reads as another name. One that
 * stands alone is not mistaken, and may be large on two lines.
 */
const ONE_LINE = 32
const ONE_LINE_ALONE = 14

/** A longer name is set smaller rather than broken into more lines, as long as it can be read. */
const MOST_LINES = 2

/** What the line "1/2" below the names takes, in smallest font sizes. */
const PAGE_LINE = 1.66

/**
 * Pages of names, each in the largest type in which all of its names fit into the room, in one to four
 * columns; one page wherever that can be read from the last seat. Nothing gets smaller than `least`:
 * first the second lines are left out, then the names are parted into as few pages as hold them.
 */
export function pagesOfNames(names: readonly NameSize[], room: Room): readonly FitPage[] {
  const { least } = room
  const all = { from: 0, to: names.length }
  const withSeconds = best(names, room, true)
  const hasSeconds = names.some(({ second }) => second > 0)
  if (hasSeconds && withSeconds.size >= least) return [{ ...all, ...withSeconds }]
  const besidePageLine = { ...room, height: room.height - PAGE_LINE * least }
  for (let pages = 1; pages < names.length; pages += 1) {
    const found = parted(names, pages, pages === 1 ? room : besidePageLine)
    if (found.every(({ size }) => size >= least)) return found
  }
  return parted(names, Math.max(1, names.length), room).map((page) => ({
    ...page,
    size: Math.max(least, page.size),
  }))
}

/** So many pages of nearly the same length, all in one size. */
function parted(names: readonly NameSize[], count: number, room: Room): readonly FitPage[] {
  const each = Math.max(1, Math.ceil(names.length / count))
  const starts = names.length === 0 ? [0] : names.flatMap((_, at) => (at % each === 0 ? at : []))
  const pages = starts.map((from) => {
    const to = Math.min(names.length, from + each)
    return { from, to, ...best(names.slice(from, to), room, false) }
  })
  const size = Math.min(...pages.map((page) => page.size))
  return pages.map((page) => ({ ...page, size }))
}

function best(names: readonly NameSize[], room: Room, seconds: boolean): Fit {
  const { width } = room
  let found: Fit = { columns: 1, width, size: 0, seconds }
  for (let columns = 1; columns <= Math.min(4, Math.max(1, names.length)); columns += 1) {
    const inColumn = (width - (columns - 1) * 5) / columns
    const size = largest(names, columns, { ...room, width: inColumn }, seconds)
    // Fewer columns where it makes no difference.
    if (size > found.size * 1.1) found = { columns, width: inColumn, size, seconds }
  }
  return found
}

function largest(
  names: readonly NameSize[],
  columns: number,
  column: Room,
  seconds: boolean,
): number {
  const within = (unbroken: number, most: number) =>
    largestWithin(names, columns, { ...column, unbroken, most }, seconds)
  if (names.length > 1) return within(ONE_LINE, LARGEST)
  return Math.max(within(ONE_LINE, LARGEST_ALONE), within(ONE_LINE_ALONE, LARGEST))
}

interface Box extends Room {
  /** Names up to so many letters stay on one line. */
  readonly unbroken: number
  readonly most: number
}

function largestWithin(
  names: readonly NameSize[],
  columns: number,
  box: Box,
  seconds: boolean,
): number {
  const { height, width, unbroken: longest, most } = box
  const unbroken = Math.max(...names.map(({ name }) => Math.min(name, longest)), 1)
  let [low, high] = [0.8, most]
  for (let step = 0; step < 12; step += 1) {
    const size = (low + high) / 2
    const fits = tallest(names, columns, box, size, seconds) * size <= height
    if (fits && lettersOf(width, size) >= unbroken) low = size
    else high = size
  }
  return low
}

/** Height of the tallest column in font sizes. */
function tallest(
  names: readonly NameSize[],
  columns: number,
  { width, least }: Room,
  size: number,
  seconds: boolean,
): number {
  const rows = Math.ceil(names.length / columns)
  let most = 0
  for (let start = 0; start < names.length; start += rows) {
    const column = names.slice(start, start + rows)
    const height = column.reduce(
      (sum, one) =>
        sum +
        linesOf(one.name, { width, size }, least) +
        (seconds || one.kept === true ? secondHeight(one, { width, size }, least) : 0) +
        GAP,
      0,
    )
    most = Math.max(most, height)
  }
  return most
}

type Column = Pick<Fit, 'width' | 'size'>

/**
 * Height of a second line in font sizes of the name. It may be broken once; one that would still be cut
 * off fits nowhere ("Phó Chủ tịch…" is another post than the one meant), unless it must stay.
 */
function secondHeight({ second, kept }: NameSize, column: Column, least: number): number {
  if (second === 0) return 0
  const scale = secondSize(column.size, least)
  const lines = Math.ceil(second / lettersOf(column.width, column.size, SECOND_LETTER * scale))
  if (lines > MOST_LINES && kept !== true) return Number.POSITIVE_INFINITY
  return Math.min(MOST_LINES, lines) * scale * SECOND_LINE
}

/** Height of a name in font sizes. */
function linesOf(name: number, column: Column, least: number): number {
  const scale = scaleOf(name, column, least)
  return Math.ceil((name * scale) / lettersOf(column.width, column.size)) * LINE * scale
}

/** Letters on one line, the number before the name taken off. */
function lettersOf(width: number, size: number, letter = LETTER): number {
  return Math.max(1, Math.floor((width / size - 2.2) / letter))
}

/** Size of a second line in font sizes of the name: smaller, and still to be read. */
export function secondSize(size: number, least: number): number {
  return Math.max(Math.min(SECOND, LARGEST_SECOND / size), least / size)
}

/** By how much a name is set smaller than the others so that it still fits; never beyond reading. */
export function scaleOf(name: number, { width, size }: Column, least: number): number {
  const letters = MOST_LINES * lettersOf(width, size)
  if (name <= letters) return 1
  return Math.min(1, Math.max(least / size, Math.sqrt(letters / name) * 0.94))
}
