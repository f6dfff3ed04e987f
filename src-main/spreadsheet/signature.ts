/** What the first bytes of a file say that it is; all but the zip are known to be no list. */
export type Signature = 'zip' | 'encrypted' | 'oldExcel' | 'oldWord' | 'pdf' | 'picture' | 'webPage'

const ZIP = 'PK'
const OLE = '\u00d0\u00cf\u0011\u00e0'
const PICTURES = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\0', 'MM\0*', '\0\0\u0001\0']
/** HEIC and AVIF of telephones name themselves after the length of their first box. */
const PICTURE_BOX = /^.{4}ftyp(?:heic|heix|mif1|msf1|avif)/su

/** Null: none that is known, as of a text. */
export function signedAs(bytes: Uint8Array): Signature | null {
  const start = String.fromCharCode(...bytes.subarray(0, 512))
  if (start.startsWith(ZIP)) return 'zip'
  if (start.startsWith(OLE)) return inContainer(bytes)
  // Some programs put a few bytes before it.
  if (start.slice(0, 100).includes('%PDF-')) return 'pdf'
  if (start.startsWith('{\\rtf')) return 'oldWord'
  const isPicture =
    PICTURES.some((mark) => start.startsWith(mark)) ||
    PICTURE_BOX.test(start) ||
    /^(?:BM.{4}\0\0\0\0|RIFF.{4}WEBP)/su.test(start)
  if (isPicture) return 'picture'
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html|head|body|table)\b/iu.test(start)
    ? 'webPage'
    : null
}

/** The container of Office 97 to 2003, into which a file of today with a password is wrapped as well. */
function inContainer(bytes: Uint8Array): Signature {
  if (hasWideText(bytes, 'EncryptedPackage')) return 'encrypted'
  return hasWideText(bytes, 'WordDocument') ? 'oldWord' : 'oldExcel'
}

function hasWideText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from(text, 'utf16le'),
  )
}
