/** How the names of a handover are laid out, so that the last row can read the longest of them. */
export interface Fit {
  readonly columns: number
  /** Font size in percent of the height of the picture. */
  readonly height: number
  /** Font size in percent of the width of the picture; the smaller of the two holds. */
  readonly width: number
  /** Whether a second, smaller line fits under a name. */
  readonly roomy: boolean
}

/** Part of the picture's height and width that the names have. */
const HEIGHT = 50
const WIDTH = 88

/** Advance of an average letter, in font sizes. */
const LETTER = 0.58

/** A name may break into this many lines before it gets smaller. */
const LINES = 2

/** The layout for `count` names, the longest of which has `longest` letters. */
export function fitNames(count: number, longest: number): Fit {
  const columns = columnsFor(count)
  const rows = Math.ceil(Math.max(1, count) / columns)
  const roomy = rows <= 5
  const perRow = HEIGHT / rows
  const letters = Math.max(12, Math.ceil(longest / (longest > 28 ? LINES : 1)) + 4)
  const lines = longest > 28 ? LINES : 1
  return {
    columns,
    height: Math.min(5.6, (perRow * 0.86) / (lines * 1.25 + (roomy ? 0.85 : 0))),
    width: Math.min(4.2, WIDTH / columns / (letters * LETTER)),
    roomy,
  }
}

function columnsFor(count: number): number {
  if (count <= 5) return 1
  if (count <= 16) return 2
  return count <= 30 ? 3 : 4
}
