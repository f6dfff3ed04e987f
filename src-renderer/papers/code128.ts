/**
 * Code 128 (ISO/IEC 15417), of which we need code set C: two digits to a symbol, so that a code of
 * twelve digits is about 3 cm wide. Each symbol is 11 modules: bar, space, bar, space, bar, space.
 */

/** Widths of the symbols by value, in modules; the last one is the stop, with its closing bar. */
export const PATTERNS: readonly string[] = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 ' +
  '221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 ' +
  '221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 ' +
  '212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 ' +
  '231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 ' +
  '231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 ' +
  '314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 ' +
  '112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 ' +
  '114131 311141 411131 211412 211214 211232 2331112'
).split(' ')

const START_C = 105
const STOP = 106

/** Light modules before and after, without which no scanner reads: ten times the narrowest bar. */
export const QUIET = 10

/** The values of the symbols for digits in even number: start, pairs, check symbol, stop. */
export function symbolsOf(digits: string): readonly number[] {
  if (!/^(?:\d\d)+$/u.test(digits)) throw new Error(`code128: not pairs of digits: ${digits}`)
  const pairs = (digits.match(/\d\d/gu) ?? []).map(Number)
  const sum = pairs.reduce((total, value, index) => total + value * (index + 1), START_C)
  return [START_C, ...pairs, sum % 103, STOP]
}

/** A dark bar: where it begins and how wide it is, in modules from the left edge. */
export interface Bar {
  readonly x: number
  readonly width: number
}

/** The bars for digits, and the whole width in modules with the quiet zones. */
export function barsOf(digits: string): {
  readonly bars: readonly Bar[]
  readonly modules: number
} {
  const bars: Bar[] = []
  let x = QUIET
  for (const value of symbolsOf(digits))
    for (const [place, width] of Array.from(PATTERNS[value] ?? '', Number).entries()) {
      if (place % 2 === 0) bars.push({ x, width })
      x += width
    }
  return { bars, modules: x + QUIET }
}

/** The bars as one path of an SVG, one unit high. */
export function barPath(digits: string): { readonly path: string; readonly modules: number } {
  const { bars, modules } = barsOf(digits)
  return { path: bars.map(({ x, width }) => `M${x} 0h${width}v1h-${width}z`).join(''), modules }
}
