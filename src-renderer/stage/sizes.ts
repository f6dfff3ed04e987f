import type { CSSProperties } from 'react'

/** Style that carries numbers into the style sheet. */
export function withSizes(sizes: Readonly<Record<`--${string}`, number | string>>): CSSProperties {
  return sizes as CSSProperties
}
