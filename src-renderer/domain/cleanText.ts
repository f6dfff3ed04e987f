/** Characters that are no text: tab and line break are left out of the list. */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/**
 * A text as it is kept: in NFC, a line break as one character, and without what no reader sees.
 * Copied from Word, Excel or a web page, a name may carry control characters, which papers print as
 * boxes, or marks of direction, which turn around the sentence after the name. Half of a pair of
 * code units becomes the sign that stands for it on the screen. Spaces are left as typed.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[\v\f\u0085]/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}
