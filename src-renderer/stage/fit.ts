/** One name with what stands under it, as far as its size matters: lengths in letters. */
export interface NameSize {
  readonly name: number
  readonly second: number
  /** The second line stays even when the others are left out: who receives by proxy. */
  readonly kept?: boolean
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
  /** Letters that fit on the lines of one name; a longer name is set smaller. */
  readonly letters: number
}

/** Advance of an average letter of a semibold name, in font sizes, with the loss at line ends. */
const LETTER = 0.58

/** Heights in font sizes. */
const LINE = 1.25
const SECOND = 0.6 * 1.35
const GAP = 0.4

/** A name up to this length is never broken: half of a name on a line reads as another name. */
const ONE_LINE = 32

/** A longer name is set smaller rather than broken into more lines. */
const MOST_LINES = 2

/** Below this the posts are left out before the names get smaller. */
const SECONDS_FROM = 3.6

const LARGEST = 7

/**
 * The largest type in which all names fit into a box of `height` and `width` percent of the height
 * of the picture, in one to four columns; fewer columns where it makes no difference.
 */
export function fitNames(names: readonly NameSize[], height: number, width: number): Fit {
  const withSeconds = best(names, height, width, true)
  const hasSeconds = names.some(({ second }) => second > 0)
  if (!hasSeconds || withSeconds.size >= SECONDS_FROM) return withSeconds
  return best(names, height, width, false)
}

function best(names: readonly NameSize[], height: number, width: number, seconds: boolean): Fit {
  let found: Fit = { columns: 1, width, size: 0, seconds, letters: 1 }
  for (let columns = 1; columns <= Math.min(4, Math.max(1, names.length)); columns += 1) {
    const inColumn = (width - (columns - 1) * 5) / columns
    const size = largest(names, columns, height, inColumn, seconds)
    if (size <= found.size * 1.1) continue
    const letters = MOST_LINES * lettersOf(inColumn, size)
    found = { columns, width: inColumn, size, seconds, letters }
  }
  return found
}

function largest(
  names: readonly NameSize[],
  columns: number,
  height: number,
  width: number,
  seconds: boolean,
): number {
  const unbroken = Math.max(...names.map(({ name }) => Math.min(name, ONE_LINE)), 1)
  let [low, high] = [0.8, LARGEST]
  for (let step = 0; step < 12; step += 1) {
    const size = (low + high) / 2
    const letters = lettersOf(width, size)
    const fits = tallest(names, columns, letters, seconds) * size <= height
    if (fits && letters >= unbroken) low = size
    else high = size
  }
  return low
}

/** Height of the tallest column in font sizes. */
function tallest(
  names: readonly NameSize[],
  columns: number,
  letters: number,
  seconds: boolean,
): number {
  const rows = Math.ceil(names.length / columns)
  let most = 0
  for (let start = 0; start < names.length; start += rows) {
    const column = names.slice(start, start + rows)
    const height = column.reduce(
      (sum, { name, second, kept = false }) =>
        sum +
        Math.min(MOST_LINES, Math.ceil(name / letters)) * LINE +
        (second > 0 && (seconds || kept) ? SECOND : 0) +
        GAP,
      0,
    )
    most = Math.max(most, height)
  }
  return most
}

/** Letters on one line, the number before the name taken off. */
function lettersOf(width: number, size: number): number {
  return Math.max(1, Math.floor((width / size - 2.2) / LETTER))
}

/** By how much a name is set smaller than the others so that it still fits. */
export function scaleOf(name: number, fit: Fit): number {
  return name <= fit.letters ? 1 : Math.sqrt(fit.letters / name) * 0.94
}
