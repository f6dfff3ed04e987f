/**
 * The hall as long as nobody has measured it [G]: how far the last seat is from the screen, how high the
 * picture is, and how many times a capital letter's height one may stand away from it. The same figures,
 * with their source, are in `resources/rules/hall-screen.json`; a test holds the two together.
 */
export const HALL_SCREEN = {
  farthestSeatMetres: 20,
  screenHeightMetres: 2.5,
  distanceByLetter: 300,
} as const

/** Height of a capital of Be Vietnam Pro in font sizes, as the font itself says. */
export const CAPITAL = 0.74

/** Smallest font size that can be read from the last seat, in percent of the height of the picture. */
export const LEAST_SIZE =
  ((HALL_SCREEN.farthestSeatMetres / HALL_SCREEN.distanceByLetter) * 100) /
  HALL_SCREEN.screenHeightMetres /
  CAPITAL
