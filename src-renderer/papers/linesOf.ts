/** Ends of what stands on a paper as one line: a row of a table, a paragraph, a heading. */
const LINE_END = /<\/(?:tr|p|li|h\d|div|header|footer)>|<br\/?>/u

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

/** The text of a finished paper line by line, as a reader would compare two prints; empty lines left out. */
export function linesOf(html: string): readonly string[] {
  return html
    .split(LINE_END)
    .map((part) =>
      part
        .replaceAll(/<[^>]*>/gu, ' ')
        .replaceAll(/&(?:amp|lt|gt|quot|#x27);/gu, (entity) => ENTITIES[entity] ?? entity)
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
}
