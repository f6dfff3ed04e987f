import type { OldFont, OldFontColumn } from '#main/bridge.ts'

import { readXml } from './xml.ts'
import type { Package } from './zip.ts'

/**
 * Which encoding from before Unicode a font was made for, by its name: TCVN3 ("ABC") for .VnTime and its
 * kin, in capitals for .VnTimeH and its kin, VNI for VNI-Times and its kin; null for any other.
 */
export function oldFontOf(name: string | undefined): OldFont | null {
  if (name === undefined) return null
  if (/^\s*\.vn/iu.test(name)) return /H\s*$/u.test(name) ? 'tcvn3Capitals' : 'tcvn3'
  return /^\s*vni[-\s]/iu.test(name) ? 'vni' : null
}

/**
 * The font of a text of several parts: the first one from before Unicode. In capitals it is seen only
 * where all parts are.
 *
 * @param known undefined: of no part yet
 */
export function fontTogether(
  known: OldFont | null | undefined,
  next: OldFont | null,
): OldFont | null {
  if (known === undefined || known === next) return next
  const font = known ?? next
  return font === 'tcvn3Capitals' ? 'tcvn3' : font
}

/** Gathers which cells of a sheet are written in such a font. */
export function oldFontCells() {
  const columns = new Map<string, OldFontColumn & { readonly lines: number[] }>()
  return {
    /** @param column from 0 */
    add(column: number, line: number, font: OldFont | null) {
      if (font === null) return
      const key = `${column}/${font}`
      const known = columns.get(key) ?? { column, font, lines: [] }
      known.lines.push(line)
      columns.set(key, known)
    },
    all: (): readonly OldFontColumn[] => [...columns.values()],
  }
}

/** The fonts that a Word file takes where a run names none. */
export interface WordFonts {
  /** By the id of a style, those that it is based on included; without an id the default one. */
  of(styleId: string | undefined): OldFont | null
}

interface Style {
  readonly basedOn: string | undefined
  /** Undefined: it names no font. */
  readonly font: OldFont | null | undefined
}

/** More steps than any style is away from the one that it goes back to; a file may go round in circles. */
const MOST_STEPS = 20

/** Reads the fonts of the styles of a Word file; of one without styles there are none. */
export async function wordFonts(pack: Package, part: string | undefined): Promise<WordFonts> {
  const styles = new Map<string, Style>()
  let defaults: OldFont | null = null
  let usual: string | undefined
  if (part !== undefined && pack.has(part)) {
    let id: string | undefined
    let isDefaults = false
    await readXml(pack.read(part), {
      open: (element, attributes) => {
        if (element === 'docDefaults') isDefaults = true
        else if (element === 'style') {
          id = attributes['w:styleId']
          const isParagraph = attributes['w:type'] === 'paragraph'
          if (isParagraph && /^(1|true|on)$/u.test(attributes['w:default'] ?? '')) usual = id
          if (id !== undefined) styles.set(id, { basedOn: undefined, font: undefined })
        } else if (element === 'basedOn' && id !== undefined)
          styles.set(id, { font: styles.get(id)?.font, basedOn: attributes['w:val'] })
        else if (element === 'rFonts') {
          const font = runFontOf(attributes)
          if (font === undefined) return
          if (isDefaults) defaults = font
          else if (id !== undefined) styles.set(id, { basedOn: styles.get(id)?.basedOn, font })
        }
      },
      close: (element) => {
        if (element === 'docDefaults') isDefaults = false
        if (element === 'style') id = undefined
      },
    })
  }
  return {
    of(styleId) {
      let at = styleId ?? usual
      for (let step = 0; at !== undefined && step < MOST_STEPS; step += 1) {
        const style = styles.get(at)
        if (style?.font !== undefined) return style.font
        at = style?.basedOn
      }
      return defaults
    },
  }
}

/** What `rFonts` says of Latin letters, which those of old fonts are to Word; undefined: nothing. */
export function runFontOf(
  attributes: Readonly<Record<string, string>>,
): OldFont | null | undefined {
  const names = [attributes['w:ascii'], attributes['w:hAnsi']].filter((name) => name !== undefined)
  if (names.length === 0) return undefined
  return names.map(oldFontOf).find((font) => font !== null) ?? null
}
