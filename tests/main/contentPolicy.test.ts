import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { REACT_ARIA_STYLES, WINDOW_POLICY } from '#main/contentPolicy.ts'

const folder = path.dirname(createRequire(import.meta.url).resolve('react-aria/package.json'))
const sources = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'].map((file) =>
  readFileSync(path.join(folder, 'dist', 'private', file), 'utf8'),
)

/** The text of the one style element that a module of React Aria makes. */
function styleIn(source: string): string {
  const text = /textContent = `([^`]*)`/.exec(source)?.[1] ?? ''
  return text.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, 'data-react-aria-pressable').trim()
}

describe('the content policy of the windows', () => {
  it('knows the styles of the installed React Aria word for word', () => {
    expect(sources.map(styleIn)).toEqual([...REACT_ARIA_STYLES])
  })

  it('lets in exactly those styles by their hashes', () => {
    const hashes = REACT_ARIA_STYLES.map(
      (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    )
    expect(WINDOW_POLICY).toContain(`style-src 'self' ${hashes.join(' ')};`)
    expect(WINDOW_POLICY).not.toContain('unsafe')
  })
})
