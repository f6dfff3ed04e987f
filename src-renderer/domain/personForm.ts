import { normalizedWords } from './name.ts'
import type { Attendee } from './record.ts'

/** Who is written about: an attendee, or anybody with a name and posts. */
export type Person = Pick<Attendee, 'fullName' | 'salutation' | 'partyPost' | 'statePost'>

/** For lists and introductions: "đồng chí Nguyễn Mạnh Tuấn, Ủy viên …, Phó Chủ tịch UBND tỉnh". */
export function fullForm(person: Person): string {
  const named = joined([person.salutation, person.fullName], ' ')
  return joined([named, person.partyPost, person.statePost], ', ')
}

/**
 * For captions and later mentions: one post, that of the State before that of the Party, before the
 * name and without comma: "đồng chí Phó Chủ tịch UBND tỉnh Nguyễn Mạnh Tuấn".
 */
export function shortForm(person: Person): string {
  return joined([person.salutation, shortPost(person), person.fullName], ' ')
}

/**
 * The one post of the short form; empty when the person has none. An office before a seat: "Ủy viên
 * Trung ương Đảng, Bí thư Tỉnh ủy" is called Bí thư Tỉnh ủy.
 */
export function shortPost(person: Pick<Person, 'partyPost' | 'statePost'>): string {
  const posts = [person.statePost, person.partyPost].flatMap(singlePosts)
  return posts.find((post) => !SEAT.test(normalizedWords(post))) ?? posts[0] ?? ''
}

/** One of a body, not at the head of one. */
const SEAT = /^(nguyên )?((\p{L}+ )?ủy viên|uv|đại biểu|thành viên)(?!\p{L})/u

function singlePosts(posts: string): readonly string[] {
  return posts
    .split(/[,;]/u)
    .map((post) => post.trim())
    .filter((post) => post !== '')
}

/**
 * For lists: posts and unit, which is not said twice: "Giám đốc, Sở Nội vụ", but "Giám đốc Sở Nội vụ"
 * of Sở Nội vụ, and "Phó Chủ tịch UBND tỉnh Mẫu" of UBND tỉnh Mẫu.
 */
export function postsAndUnit({
  partyPost,
  statePost,
  unit,
}: Pick<Attendee, 'partyPost' | 'statePost' | 'unit'>): string {
  const posts = joined([partyPost, statePost], ', ')
  const said = normalizedWords(posts)
  if (said.includes(normalizedWords(unit))) return posts
  const words = unit.trim().split(/\s+/u)
  const least = leavesNameToUnit(said, unit) ? 1 : 2
  for (let count = words.length - 1; count >= least; count -= 1)
    if (said.endsWith(` ${normalizedWords(words.slice(0, count).join(' '))}`))
      return [posts, ...words.slice(count)].join(' ')
  return joined([posts, unit], ', ')
}

/** "Giám đốc Sở" of Sở Nội vụ is Giám đốc Sở Nội vụ; "Trưởng ban" of Ban Mẫu is of two words one. */
function leavesNameToUnit(said: string, unit: string): boolean {
  return /(giám đốc|lãnh đạo|văn phòng|thanh tra) sở$/u.test(said) && /^\s*sở\s/iu.test(unit)
}

const BARE =
  /^(nguyên |quyền )?(phó )?(giám đốc|tổng giám đốc|chủ tịch|bí thư|trưởng ban|hiệu trưởng|viện trưởng|cục trưởng|chi cục trưởng|vụ trưởng|chỉ huy trưởng|tổng biên tập)$/u

/**
 * As it is read out: a post that leaves its office to the unit is said with it: "đồng chí Nguyễn Văn A,
 * Giám đốc Sở Nội vụ". Whoever has no post is of the unit.
 */
export function spokenForm(attendee: Person & Pick<Attendee, 'unit'>): string {
  const posts = joined([attendee.partyPost, attendee.statePost], ', ')
  const last = posts.split(/[,;]/u).at(-1) ?? ''
  const isBare = BARE.test(normalizedWords(last))
  if (leavesNameToUnit(normalizedWords(posts), attendee.unit))
    return joined(
      [attendee.salutation, joined([attendee.fullName, postsAndUnit(attendee)], ', ')],
      ' ',
    )
  if (attendee.unit.trim() === '' || (posts !== '' && !isBare)) return fullForm(attendee)
  return joined([fullForm(attendee), attendee.unit], isBare ? ' ' : ', ')
}

function joined(parts: readonly string[], by: string): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(by)
}

/**
 * Several people in short form: "đồng chí A", "các đồng chí A, B và C" when all are addressed the
 * same way, otherwise each with the own salutation.
 */
export function shortForms(people: readonly Person[]): string {
  const first = people[0]
  const same = first !== undefined && people.every((one) => one.salutation === first.salutation)
  if (people.length < 2 || !same || first.salutation === '') return listed(people.map(shortForm))
  const names = people.map((person) => shortForm({ ...person, salutation: '' }))
  return `các ${first.salutation} ${listed(names)}`
}

/** "A", "A và B", "A, B và C". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`
}

/** The sentence with its first letter as a capital; the rest is left alone. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
