import type { StageSettings } from '#domain/record.ts'

/** What of a hall decides how large letters on its screen must be. */
export type Hall = Pick<StageSettings, 'farthestSeatMetres' | 'screenHeightMetres'>

/**
 * How many times the height of a capital letter one may stand away from it [G]. The same figure, with
 * its source, is in `resources/rules/hall-screen.json`; a test holds the two together.
 */
export const DISTANCE_BY_LETTER = 300

/** Height of a capital of Be Vietnam Pro in font sizes, as the font itself says. */
const CAPITAL = 0.74

/** Measures that a hall can have, in metres: what is typed beyond them is a slip. */
export const HALL_LIMITS: Readonly<
  Record<keyof Hall, { readonly min: number; readonly max: number }>
> = {
  farthestSeatMetres: { min: 3, max: 150 },
  screenHeightMetres: { min: 0.5, max: 20 },
}

/**
 * Font sizes between which the smallest letters stay, in percent of the height of the picture. Below, a
 * page of names is a carpet; above, award and presenters leave the names no room.
 */
const BOUNDS = { least: 2, most: 5 } as const

/** Font size by which a capital is high enough for the farthest seat, in percent of the picture's height. */
function sizeNeeded({ farthestSeatMetres, screenHeightMetres }: Hall): number {
  return ((farthestSeatMetres / DISTANCE_BY_LETTER) * 100) / screenHeightMetres / CAPITAL
}

/**
 * The smallest font size on the hall screen, in percent of the height of the picture: what the farthest
 * seat can read, as far as the picture has room for it.
 */
export function leastSize(hall: Hall): number {
  return Math.min(BOUNDS.most, Math.max(BOUNDS.least, sizeNeeded(hall)))
}

/**
 * How high the picture would have to be for the farthest seat to read its smallest letters, in metres,
 * rounded up to a tenth; null when it is high enough.
 */
export function heightLacking(hall: Hall): number | null {
  if (sizeNeeded(hall) <= BOUNDS.most) return null
  const { farthestSeatMetres } = hall
  return (
    Math.ceil((sizeNeeded({ farthestSeatMetres, screenHeightMetres: 1 }) * 10) / BOUNDS.most) / 10
  )
}

/** Metres as typed: "20", "27,5", "27.5 m"; null when it is none, or no measure of a hall. */
export function metresIn(measure: keyof Hall, text: string): number | null {
  const [, digits] = /^\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*m?\s*$/iu.exec(text) ?? []
  if (digits === undefined) return null
  const metres = Number(digits.replace(',', '.'))
  const { min, max } = HALL_LIMITS[measure]
  return metres < min || metres > max ? null : metres
}
