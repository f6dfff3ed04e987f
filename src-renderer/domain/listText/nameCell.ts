import { folded, foldedMarks, normalizedWords } from '#domain/name.ts'

/** What a cell with a name may hold besides the name. A proposal: the user sees it beside the cell. */
export interface NameCell {
  /** As papers write it: "đồng chí", "ông", "Thượng tá"; empty: none in the cell. */
  readonly salutation: string
  readonly name: string
  /** Empty: none in the cell. */
  readonly post: string
  /** Several people seem to stand in the one cell; nothing is split then. */
  readonly isSeveral: boolean
}

/** Written in full and small, as papers write them inside a sentence. */
const PLAIN: readonly (readonly [pattern: RegExp, salutation: string])[] = [
  [/^(?:đ\s*[/.]\s*c|đc)(?:[.:]\s*|\s+)/iu, 'đồng chí'],
  [/^(?:các\s+)?đồng\s+chí(?::\s*|\s+)/iu, 'đồng chí'],
  [/^ông(?:\s*[.:]\s*|\s+)(?!\/|\(|hoặc\s|bà\s)/iu, 'ông'],
  [/^bà(?:\s*[.:]\s*|\s+)(?!mẹ\s)/iu, 'bà'],
  [/^anh(?:\s*[.:]\s*|\s+)/iu, 'anh'],
  [/^chị(?:\s*[.:]\s*|\s+)/iu, 'chị'],
  [/^cụ(?:\s*[.:]\s*|\s+)/iu, 'cụ'],
]

/** "Ông/Bà", "Ông (bà)": a form that nobody filled in; it says nothing of the person. */
const FORM = /^ông\s*(?:\/\s*bà|\(\s*bà\s*\)|,\s*bà|hoặc\s+bà)(?:\s*[.:]\s*|\s+)/iu

/** Kept as they are written. */
const TITLES = new RegExp(
  String.raw`^(?:(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy|uý)|(?:phó\s+|chuẩn\s+)?đô\s+đốc` +
    String.raw`|(?:pgs|gs|ts|ths|bs|ks|ls|cn|bscki{1,2}|nsnd|nsưt|ngưt|ngnd|ttnd|ttưt)\b[.,]?` +
    String.raw`|(?:phó\s+)?giáo\s+sư|tiến\s+s[ĩỹ]|thạc\s+s[ĩỹ]|bác\s+s[ĩỹ]|kỹ\s+sư|luật\s+sư` +
    String.raw`|nhà\s+giáo(?:\s+(?:ưu\s+tú|nhân\s+dân))?|nghệ\s+(?:sĩ|nhân)(?:\s+(?:ưu\s+tú|nhân\s+dân))?` +
    String.raw`|bà\s+mẹ\s+việt\s+nam\s+anh\s+hùng|linh\s+mục|mục\s+sư|h(?:òa|oà)\s+thượng|thượng\s+t(?:ọa|oạ)` +
    String.raw`|đại\s+đức|ni\s+(?:sư|trưởng)|già\s+làng)(?=[\s.])[.\s]*`,
  'iu',
)

/** Who deputizes for whom: without it Phó is a family name (Phó Thị B). */
const DEPUTY =
  'phó(?= (?:giám|chủ|bí|trưởng|hiệu|viện|chánh|tổng|cục|chi|vụ|ban|phòng|đoàn|khoa|trạm|tổ|đội|quản|chỉ|tham|tư|chính|thủ|thống|văn|cn|ct|gđ|tp)(?: |$)|$)'

/** How a post begins, with its marks: Phổ, Chánh and Thư are given names. */
const POSTS = new RegExp(
  String.raw`^(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy),? )?(?:(?:nguyên|quyền) |[qp]\. ?)?(?:${DEPUTY}|(?:tổng )?giám đốc|(?:phó )?chủ tịch|(?:phó )?bí thư` +
    String.raw`|(?:(?:tỉnh|thành|huyện|thị|đảng|quân|quận|khu) )?ủy viên|trưởng (?:phòng|ban|đoàn|khoa|thôn|bản|trạm|tổ)` +
    String.raw`|chánh (?:văn|thanh|án|tòa|vp)|hiệu trưởng|viện trưởng|(?:chi )?cục trưởng|chi cục|tổng biên tập` +
    String.raw`|thư k[ýí]|chuyên viên|nhân viên|cán bộ|công chức|viên chức|kế toán|giáo viên|bác s[ĩỹ]|y s[ĩỹ]` +
    String.raw`|điều dưỡng|chỉ huy|chính (?:ủy|trị viên)|tư lệnh|tham mưu|thành viên|thanh tra|kiểm sát viên` +
    String.raw`|thẩm phán|đại (?:biểu|diện)|quản đốc|k[ỹĩ] sư|phóng viên|biên tập|đội trưởng|tổ trưởng|lãnh đạo` +
    String.raw`|uv(?:btv|bch)?|p?gđ|pct|pbt|ubnd|hđnd|mttq)(?![\p{L}\p{N}])`,
  'u',
)

/** The same for a text that is written without marks at all. */
const PLAIN_POSTS = new RegExp(foldedMarks(POSTS.source).replaceAll('đ', 'd'), 'u')

const WITH_BRACKETS = /^(.+?)\s*\(([^()]+)\)$/u
const APART = /\s+[-–—]\s+|\s*[,;:]\s+/u

/** The number or the sign of an item, as in a text that was made a table: "1. Nguyễn Văn A", "- Trần B". */
const BULLET = /^(?:\d{1,4}\s*[.)]|[-–+•*])\s+(?=\p{L})/u

/**
 * Splits "Đ/c Nguyễn Văn A - Phó Giám đốc" into salutation, name and post. What stands apart is taken
 * for a post only where it has a word of one; everything else stays in the name, as written.
 *
 * @param hadBreak the cell had several lines, which are one now: the post may be the second
 */
export function splitNameCell(cell: string, hadBreak = false): NameCell {
  const { salutation, rest } = withoutSalutation(cell.replace(BULLET, ''))
  const [, before, inside] = WITH_BRACKETS.exec(rest) ?? []
  if (before !== undefined && inside !== undefined && isPost(inside))
    return { salutation, name: before, post: inside.trim(), isSeveral: false }
  const below = hadBreak ? postBelow(rest) : null
  if (below !== null) return { salutation, ...below, isSeveral: false }
  // "Ông A và bà B"
  if (areNames(rest.split(/\s+và\s+/u)))
    return { salutation: '', name: cell, post: '', isSeveral: true }
  const at = APART.exec(rest)
  if (at === null) return { salutation, name: rest, post: '', isSeveral: false }
  const first = rest.slice(0, at.index).trim()
  const second = rest.slice(at.index + at[0].length).trim()
  if (isPost(second) && !isPost(first))
    return { salutation, name: first, post: second, isSeveral: false }
  if (isPost(first) && isName(second)) {
    const inner = withoutSalutation(second)
    return {
      salutation: salutation === '' ? inner.salutation : salutation,
      name: inner.rest,
      post: first,
      isSeveral: false,
    }
  }
  return areNames(rest.split(APART))
    ? { salutation: '', name: cell, post: '', isSeveral: true }
    : { salutation, name: rest, post: '', isSeveral: false }
}

/** "Nguyễn Văn A Giám đốc Sở Nội vụ" of two lines: the first words are a name, the others a post. */
function postBelow(text: string): { readonly name: string; readonly post: string } | null {
  const words = text.split(' ')
  for (let at = 2; at < Math.min(words.length, 7); at += 1) {
    const name = words
      .slice(0, at)
      .join(' ')
      .replace(/[,;:–—-]$/u, '')
    const post = words.slice(at).join(' ')
    if (isName(name) && isPost(post)) return { name, post }
  }
  return null
}

/** Several parts, all of them names. */
function areNames(parts: readonly string[]): boolean {
  return parts.length > 1 && parts.every((part) => isName(withoutSalutation(part).rest))
}

const PLAIN_WORDS = new RegExp(
  `^(?:(?:${PLAIN.map(([, word]) => word).join('|')})(?:\\s+|$))+`,
  'u',
)

/** What of a salutation is read with the name: "đồng chí Thượng tá" is "Thượng tá", "ông" is nothing. */
export function titleOf(salutation: string): string {
  return salutation.replace(PLAIN_WORDS, '')
}

/** The name alone, by which people are compared: "Thượng tá Lê Văn A" is "Lê Văn A". */
export function bareName(name: string): string {
  return withoutSalutation(name).rest
}

function withoutSalutation(cell: string): { salutation: string; rest: string } {
  const found: string[] = []
  let rest = cell.trim()
  for (;;) {
    const [form] = FORM.exec(rest) ?? []
    const plain = PLAIN.find(([pattern]) => pattern.test(rest))
    const [title] = TITLES.exec(rest) ?? []
    const [used] = plain === undefined ? [form ?? title] : [form ?? plain[0].exec(rest)?.[0]]
    const after = rest.slice(used?.length ?? 0).trim()
    // Anh Thơ, Bà Triệu: of a single word nothing is taken away.
    if (used === undefined || !after.includes(' ') || isFamily(used, after)) break
    if (form === undefined) found.push(plain?.[1] ?? used.trim())
    rest = after
  }
  return { salutation: found.join(' '), rest }
}

/** Ông Thị Hoa, Anh Văn Tùng: Ông, Bà and Anh are family names as well. */
function isFamily(used: string, after: string): boolean {
  return (
    /^(?:ông|bà|anh)\s*$/iu.test(used) && /^(?:văn|thị)\s/iu.test(after) && !/\s\S+\s/u.test(after)
  )
}

/** Begins with the word of a post, with its marks or in a text that has none. */
export function isPost(text: string): boolean {
  const words = normalizedWords(text)
  return POSTS.test(words) || (words === folded(text) && PLAIN_POSTS.test(words))
}

/** Two to six words that all begin with a capital, and none of a post. */
export function isName(text: string): boolean {
  const words = text.split(/\s+/u)
  return (
    words.length > 1 &&
    words.length < 7 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    !isPost(text)
  )
}
