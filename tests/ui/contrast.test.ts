import { readFileSync, readdirSync } from 'node:fs'

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

function ratio(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one)
  return (high + 0.05) / (low + 0.05)
}

/** `color-mix(in srgb, a part, b)`, and what an opacity makes of a. */
function mixed(a: string, b: string, part: number): string {
  const [one, other] = [a, b].map((hex) =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
  )
  const parts = (one ?? []).map((value, at) => value * part + (other?.[at] ?? 0) * (1 - part))
  return `#${parts.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

function contrast(tokens: Tokens, text: string, ground: string): number {
  const [a, b] = [text, ground].map((name) => {
    const colour = tokens.get(name)
    if (colour === undefined) throw new Error(`no token --${name}`)
    return colour
  })
  return ratio(a ?? '', b ?? '')
}

interface Rule {
  readonly file: string
  readonly selector: string
  readonly body: string
}

/** Every rule of every style sheet of the screen; stage and papers have colours of their own. */
const rules: readonly Rule[] = readdirSync('src-renderer', { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(app|features|ui)\/.*\.css$/u.test(file) && !file.endsWith('tokens.css'))
  .map((file) => `src-renderer/${file}`)
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/([^{}]+)\{([^{}]*)\}/gu)].map(
      ([, selector = '', body = '']) => ({ file, selector: selector.trim(), body }),
    ),
  )

/** The tokens that a name of a style sheet's own may stand for (`--frame: var(--accent)`), else itself. */
function namedBy(name: string): readonly string[] {
  const given = rules.flatMap(({ body }) =>
    [...body.matchAll(/--([\w-]+): var\(--([\w-]+)\)/gu)].flatMap(([, own, token]) =>
      own === name && token !== undefined ? [token] : [],
    ),
  )
  return given.length === 0 ? [name] : given
}

const grounds = ['surface', 'surface-raised', 'surface-sunken', 'hover', 'pressed', 'selected']
const inks = ['text', 'text-quiet', 'text-faint', 'accent-text', 'ok', 'warn', 'danger', 'info']
const soft = ['ok', 'warn', 'danger', 'info']
/** What is written on a ground of its own. */
const onOwn = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-warn-mark', 'warn-mark'],
  ['on-tip', 'tip'],
] as const
const textPairs = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ...soft.flatMap((tone) =>
    [tone, 'text', 'text-quiet'].map((ink) => [ink, `${tone}-soft`] as const),
  ),
  ['accent-text', 'accent-soft'],
  ...onOwn,
] as const
/** Frames of what is typed into or chosen, the focus, and marks that say something without words. */
const shapePairs = [
  'focus',
  'line-control',
  'accent-mark',
  'warn-mark',
  'ok',
  'danger',
  'info',
].flatMap((mark) =>
  grounds.filter((one) => one !== 'pressed').map((ground) => [mark, ground] as const),
)
const TRACK = [['accent-mark', 'pressed']] as const

const themes = [
  ['light', ':root {'],
  ['dark', ":root[data-theme='dark'] {"],
] as const

describe.each(themes)('%s colours', (_theme, selector) => {
  const tokens = tokensOf(selector)

  it.each(textPairs)('text --%s reads on --%s (AA, 4.5)', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each([...shapePairs, ...TRACK])('mark --%s is seen on --%s (AA, 3)', (mark, ground) => {
    expect(contrast(tokens, mark, ground)).toBeGreaterThanOrEqual(3)
  })

  it('are read in every rule of a style sheet that sets both text and ground', () => {
    const poor = rules.flatMap(({ file, selector: where, body }) => {
      const text = /(?:^|[^-])color: var\(--([\w-]+)\)/u.exec(body)?.[1]
      const ground = /background(?:-color)?: var\(--([\w-]+)\);/u.exec(body)?.[1]
      if (text === undefined || ground === undefined) return []
      const poor = namedBy(ground).some((one) => contrast(tokens, text, one) < 4.5)
      return poor ? [`${file} ${where}`] : []
    })
    expect(poor).toEqual([])
  })
})

describe('the style sheets of the screen', () => {
  it('write in no other colours than those that are measured here', () => {
    const measured = new Set<string>(textPairs.map(([text]) => text))
    const others = rules.flatMap(({ file, selector, body }) =>
      [...body.matchAll(/(?:^|[\s;{])color: ([^;]+);/gu)].flatMap(([, value = '']) => {
        const token = /^var\(--([\w-]+)\)$/u.exec(value)?.[1]
        const isKnown = value === 'inherit' || value === 'transparent' || measured.has(token ?? '')
        return isKnown ? [] : [`${file} ${selector}: ${value}`]
      }),
    )
    expect(others).toEqual([])
  })

  it('frame whatever is typed into by a line that is seen', () => {
    const faint = rules.flatMap(({ file, selector, body }) => {
      const isField = /\binput\b|\btextarea\b|\.control\b/u.test(selector)
      return isField && /border: 1px solid var\(--line(-strong)?\)/u.test(body)
        ? [`${file} ${selector}`]
        : []
    })
    expect(faint).toEqual([])
  })
})

describe('the hall screen', () => {
  const sheet = readFileSync('src-renderer/stage/Stage.module.css', 'utf8')

  it.each(['red', 'blue', 'white'])('reads in the %s theme, also what stands second', (theme) => {
    const body = sheet.slice(sheet.indexOf(`[data-theme='${theme}'] {`)).split('}')[0] ?? ''
    const colour = (name: string) => {
      const short = new RegExp(`--${name}: #([0-9a-f]{3,6});`, 'u').exec(body)?.[1] ?? ''
      return `#${short.length === 3 ? short.replaceAll(/./gu, '$&$&') : short}`
    }
    const [ground, accent, ink] = ['ground', 'accent', 'ink'].map(colour) as [
      string,
      string,
      string,
    ]
    const faintest = Math.min(
      ...[...sheet.matchAll(/color-mix\(in srgb, var\(--ink\) (\d+)%/gu)].map(([, part]) =>
        Number(part),
      ),
      ...[...sheet.matchAll(/opacity: (0?\.\d+)/gu)].map(([, part]) => Number(part) * 100),
    )
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(7)
    expect(ratio(accent, ground)).toBeGreaterThanOrEqual(7)
    expect(ratio(mixed(ink, ground, faintest / 100), ground)).toBeGreaterThanOrEqual(7)
    expect(ratio(mixed(accent, ground, 0.62), ground)).toBeGreaterThanOrEqual(3)
  })
})

it('has papers, and their views on the screen, in black on white alone', () => {
  const paper = readFileSync('src-renderer/papers/paper.css', 'utf8')
  const colours = new Set([...paper.matchAll(/#[0-9a-f]{3,8}\b/giu)].map(([colour]) => colour))
  expect([...colours].toSorted()).toEqual(['#000', '#fff'])
  expect(paper).not.toMatch(/opacity|rgb\(|color-mix/u)
})

it('gives the same dark colours by the system and by choice', () => {
  expect(tokensOf(":root:not([data-theme='light']) {")).toEqual(
    tokensOf(":root[data-theme='dark'] {"),
  )
})
