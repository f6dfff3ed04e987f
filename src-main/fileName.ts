const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i
// Longest name in bytes that ext4, NTFS and APFS all take, with room for a temporary ending.
const LONGEST_BYTES = 180

/**
 * Makes a name out of what the page proposed: no folder, nothing that a file system refuses or
 * that hides what the file is, and always the one extension.
 */
export function cleanFileName(proposed: string, extension: string): string {
  const base = proposed
    .normalize('NFC')
    .replace(new RegExp(`\\.${extension}$`, 'i'), '')
    // Control, format (bidi marks, zero width) and unassigned characters, lone surrogates.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu, '')
    .replaceAll(/[\\/:*?"<>|]+/g, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const named = base === '' || RESERVED.test(base.split('.')[0] ?? '') ? `tai-lieu-${base}` : base
  return `${cut(named).replaceAll(/[-. ]+$/g, '')}.${extension}`
}

function cut(text: string): string {
  let kept = ''
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > LONGEST_BYTES) break
    kept += character
  }
  return kept
}
