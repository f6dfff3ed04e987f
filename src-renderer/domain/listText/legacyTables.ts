/**
 * The two ways of writing Vietnamese from before Unicode, as their letters come out on a Windows-1252
 * surface (what .xlsx, .docx and the clipboard hold of a text in such a font). Facts: domain-vn §6.5.
 */

/** TCVN 5712:1993 ("ABC", fonts .Vn…): one byte for each lower-case letter with a mark. */
const TCVN3_LOWER =
  'à=B5 ả=B6 ã=B7 á=B8 ạ=B9 ă=A8 ằ=BB ẳ=BC ẵ=BD ắ=BE ặ=C6 â=A9 ầ=C7 ẩ=C8 ẫ=C9 ấ=CA ậ=CB đ=AE è=CC ẻ=CE ẽ=CF ' +
  'é=D0 ẹ=D1 ê=AA ề=D2 ể=D3 ễ=D4 ế=D5 ệ=D6 ì=D7 ỉ=D8 ĩ=DC í=DD ị=DE ò=DF ỏ=E1 õ=E2 ó=E3 ọ=E4 ô=AB ồ=E5 ổ=E6 ' +
  'ỗ=E7 ố=E8 ộ=E9 ơ=AC ờ=EA ở=EB ỡ=EC ớ=ED ợ=EE ù=EF ủ=F1 ũ=F2 ú=F3 ụ=F4 ư=AD ừ=F5 ử=F6 ữ=F7 ứ=F8 ự=F9 ỳ=FA ' +
  'ỷ=FB ỹ=FC ý=FD ỵ=FE'

/** Of capitals it has these seven; all others are lower-case bytes in a font that draws capitals. */
const TCVN3_UPPER = 'Ă=A1 Â=A2 Ê=A3 Ô=A4 Ơ=A5 Ư=A6 Đ=A7'

function byBytes(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split(' ').map((pair) => {
      const [letter = '', byte = ''] = pair.split('=')
      return [String.fromCharCode(Number.parseInt(byte, 16)), letter]
    }),
  )
}

export const tcvn3Lower = byBytes(TCVN3_LOWER)
export const tcvn3Upper = byBytes(TCVN3_UPPER)

/** VNI: a letter and a sign after it. The signs that carry a tone alone, in the order of `TONES`. */
const VNI_TONES = Array.from('øùûõï')
/** Those that carry the circumflex, and circumflex with each tone; for a, e, o. */
const VNI_CIRCUMFLEX = Array.from('âàáåãä')
/** Those that carry the breve, and breve with each tone; for a. */
const VNI_BREVE = Array.from('êèéúüë')
/** Letters with a sign of their own. */
const VNI_SINGLES = 'ô=ơ ö=ư ñ=đ æ=ỉ ó=ĩ ò=ị ì=ì í=í î=ỵ'

/** huyền, sắc, hỏi, ngã, nặng */
const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323']

/** Every letter of VNI → what it is; those of two signs and of one, in both cases. */
export const vniLetters: ReadonlyMap<string, string> = new Map(
  [...vniPairs()].flatMap(([from, to]): [string, string][] => {
    const [base = '', sign = ''] = from
    return [
      [from, to],
      // A capital with a small sign after it is seen as well: typed with the lock off.
      [base.toUpperCase() + sign, to.toUpperCase()],
      [from.toUpperCase(), to.toUpperCase()],
    ]
  }),
)

function* vniPairs(): Generator<[string, string]> {
  const tones = ['', ...TONES]
  for (const single of VNI_SINGLES.split(' ')) {
    const [from = '', to = ''] = single.split('=')
    yield [from, to]
  }
  for (const [at, sign] of VNI_TONES.entries())
    for (const base of 'aeouyôö')
      yield [base + sign, (vniBase(base) + (TONES[at] ?? '')).normalize('NFC')]
  for (const [at, sign] of VNI_CIRCUMFLEX.entries())
    for (const base of 'aeo')
      yield [base + sign, `${base}\u0302${tones[at] ?? ''}`.normalize('NFC')]
  for (const [at, sign] of VNI_BREVE.entries())
    yield [`a${sign}`, `a\u0306${tones[at] ?? ''}`.normalize('NFC')]
}

function vniBase(letter: string): string {
  if (letter === 'ô') return 'ơ'
  return letter === 'ö' ? 'ư' : letter
}
