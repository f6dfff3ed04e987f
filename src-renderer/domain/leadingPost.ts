import { folded } from './name.ts'
import { oncePerText } from './oncePerText.ts'
import type { Attendee } from './record.ts'

// Who is at the head of a place and who stands in for that one (cấp trưởng, cấp phó), told by the first
// words of a post. The same lists, with their source, are in `resources/rules/leading-posts.json`; a test
// holds the two together. Heads of the rooms of an office (trưởng phòng) are none: the deputies of the
// office are not behind them.

export const LEADING_POSTS = {
  heads: [
    'Tổng Bí thư',
    'Bí thư',
    'Chủ tịch',
    'Thủ tướng',
    'Bộ trưởng',
    'Chủ nhiệm',
    'Trưởng Ban',
    'Trưởng Đoàn',
    'Tổng Giám đốc',
    'Giám đốc',
    'Chánh Văn phòng',
    'Chánh Thanh tra',
    'Chánh án',
    'Chỉ huy trưởng',
    'Tư lệnh',
    'Tổng cục trưởng',
    'Cục trưởng',
    'Vụ trưởng',
    'Viện trưởng',
    'Chi cục trưởng',
    'Hiệu trưởng',
    'Tổng Biên tập',
  ],
  deputies: [
    'Phó',
    'Thứ trưởng',
    'Hiệu phó',
    'Đội phó',
    'Tổ phó',
    'Xã đội phó',
    'Chi hội phó',
    'PCT',
    'PBT',
    'PGĐ',
    'P.',
  ],
  /** A seat in a committee, a degree: the office beside it counts. */
  noOffices: [
    'Ủy viên',
    'Tỉnh ủy viên',
    'Thành ủy viên',
    'Đảng ủy viên',
    'UV',
    'UVBCH',
    'Đại biểu',
    'ĐBQH',
    'Thành viên',
    'Phó Giáo sư',
  ],
  /** Seats that rank above every office held beside them: among those who have one, no office counts. */
  rankingSeats: [
    'Ủy viên Bộ Chính trị',
    'Ủy viên Ban Bí thư',
    'Ủy viên Ban Thường vụ Tỉnh ủy',
    'Ủy viên BTV Tỉnh ủy',
    'UVBTV Tỉnh ủy',
    'UV BTV Tỉnh ủy',
    'Ủy viên Ban Thường vụ Thành ủy',
    'Ủy viên BTV Thành ủy',
    'UVBTV Thành ủy',
    'UV BTV Thành ủy',
  ],
} as const

/** head: cấp trưởng, or of a seat that ranks by itself; deputy: cấp phó; none: neither, or not known. */
export type Leading = 'head' | 'deputy' | 'none'

const isHead = begins(LEADING_POSTS.heads)
const isDeputy = begins(LEADING_POSTS.deputies)
const isNoOffice = begins(LEADING_POSTS.noOffices)
const isRankingSeat = begins(LEADING_POSTS.rankingSeats)

const known = new WeakMap<Attendee, Leading>()
const byPosts = oncePerText(leadingBy)

/**
 * What a person is by the first office of the State, else of the Party. Acting and former holders count
 * as the office: "Q. Giám đốc" is a head, "nguyên Phó Giám đốc" a deputy.
 */
export function leadingOf(attendee: Attendee): Leading {
  const found = known.get(attendee)
  if (found !== undefined) return found
  const leading = byPosts(`${attendee.statePost},${attendee.partyPost}`)
  known.set(attendee, leading)
  return leading
}

function leadingBy(posts: string): Leading {
  const all = posts
    .split(/[,;\n]/u)
    .map((post) => folded(post).replace(/^(?:(?:nguyen|cuu|quyen) |q\. ?)/u, ''))
    .filter((post) => post !== '')
  if (all.some(isRankingSeat)) return 'head'
  const office = all.find((post) => !isNoOffice(post)) ?? ''
  if (isDeputy(office)) return 'deputy'
  return isHead(office) ? 'head' : 'none'
}

/** Whole words only: "Phó" begins "Phó Giám đốc", not "Phóng viên"; "P." begins "P.Giám đốc" too. */
function begins(words: readonly string[]): (post: string) => boolean {
  const firsts = words.map((word) => `${folded(word)} `)
  return (post) => {
    const spaced = `${post.replace(/^p\. ?/u, 'p. ')} `
    return firsts.some((first) => spaced.startsWith(first))
  }
}
