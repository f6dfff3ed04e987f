import { text } from 'node:stream/consumers'

import { openPromise } from 'yauzl'

/**
 * The parts of a Word file as text, by their names; read by another library than the one that writes.
 *
 * @param {string} file
 */
export async function wordParts(file) {
  const zip = await openPromise(file)
  /** @type {Map<string, string>} */
  const parts = new Map()
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)))
  return parts
}

/**
 * What a reader reads in a part of a Word file: a line for each paragraph.
 *
 * @param {string} xml
 */
export function wordLines(xml) {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)]
      .map(([, run]) => (run === undefined ? '\n' : unescaped(run)))
      .join(''),
  )
}

/** @type {Readonly<Record<string, string>>} */
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** @param {string} xml */
function unescaped(xml) {
  return xml.replaceAll(/&(amp|lt|gt|quot|apos);/gu, (whole, name) => ENTITIES[name] ?? whole)
}
