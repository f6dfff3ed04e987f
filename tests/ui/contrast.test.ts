import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

type Tokens = ReadonlyMap<string, string>

const css = readFileSync('src-renderer/ui/tokens.css', 'utf8')

/** The custom properties with a plain colour inside the rule that a selector opens. */
function tokensOf(selector: string): Tokens {
  const rule = css.slice(css.indexOf(selector)).split('}')[0] ?? ''
  return new Map(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [
      found[1] ?? '',
      found[2] ?? '',
    ]),
  )
}

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(tokens: Tokens, text: string, ground: string): number {
  const [a, b] = [text, ground].map((name) => {
    const colour = tokens.get(name)
    if (colour === undefined) throw new Error(`no token --${name}`)
    return luminance(colour)
  })
  const [high, low] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)]
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['surface', 'surface-raised', 'surface-sunken', 'hover', 'selected']
const textPairs = [
  ...['text', 'text-quiet', 'accent-text', 'danger', 'info'].flatMap((text) =>
    grounds.map((ground) => [text, ground]),
  ),
  ...['surface', 'surface-raised', 'selected'].map((ground) => ['text-faint', ground]),
  ...['ok', 'warn', 'danger', 'info'].flatMap((tone) => [
    [tone, `${tone}-soft`],
    ['text', `${tone}-soft`],
    [tone, 'surface-raised'],
  ]),
  ['accent-text', 'accent-soft'],
  ['text-quiet', 'pressed'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-warn-mark', 'warn-mark'],
  ['on-tip', 'tip'],
]
const shapePairs = [
  ...['surface', 'surface-raised', 'selected'].map((ground) => ['focus', ground]),
  ...['surface', 'surface-raised'].map((ground) => ['line-control', ground]),
]

describe.each([
  ['light', ':root {'],
  ['dark', ":root[data-theme='dark'] {"],
])('%s colours', (_theme, selector) => {
  const tokens = tokensOf(selector)

  it.each(textPairs)('text --%s reads on --%s (AA, 4.5)', (text, ground) => {
    expect(contrast(tokens, text ?? '', ground ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapePairs)('mark --%s is seen on --%s (AA, 3)', (mark, ground) => {
    expect(contrast(tokens, mark ?? '', ground ?? '')).toBeGreaterThanOrEqual(3)
  })
})

it('gives the same dark colours by the system and by choice', () => {
  expect(tokensOf(":root:not([data-theme='light']) {")).toEqual(
    tokensOf(":root[data-theme='dark'] {"),
  )
})
