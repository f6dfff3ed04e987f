import { folded } from '#domain/name.ts'
import { oncePerText } from '#domain/oncePerText.ts'
import type { Attendee } from '#domain/record.ts'

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
  /** Deputies who stand in for the head day by day; "TT" alone may be a Trung tâm. */
  standing: [
    'Phó Thủ tướng Thường trực',
    'Phó Bí thư Thường trực',
    'Phó Bí thư TT',
    'PBT Thường trực',
    'PBT TT',
    'Phó Chủ tịch Thường trực',
    'Phó Chủ tịch TT',
    'PCT Thường trực',
    'PCT TT',
    'Thứ trưởng Thường trực',
    'Phó Chủ nhiệm Thường trực',
    'Phó Trưởng Ban Thường trực',
    'Phó Trưởng Đoàn Thường trực',
    'Phó Tổng Giám đốc Thường trực',
    'Phó Giám đốc Thường trực',
    'PGĐ Thường trực',
    'Phó Chánh Văn phòng Thường trực',
    'Phó Chánh án Thường trực',
    'Phó Chánh Thanh tra Thường trực',
    'Phó Viện trưởng Thường trực',
    'Phó Cục trưởng Thường trực',
    'Phó Vụ trưởng Thường trực',
    'Phó Hiệu trưởng Thường trực',
    'Phó Tổng Biên tập Thường trực',
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

/**
 * head: cấp trưởng, or of a seat that ranks by itself; standing: cấp phó thường trực, in office; deputy:
 * any other cấp phó; none: neither, or not known.
 */
export type Leading = 'head' | 'standing' | 'deputy' | 'none'

const isHead = begins(LEADING_POSTS.heads)
const isDeputy = begins(LEADING_POSTS.deputies)
const isStanding = begins(LEADING_POSTS.standing)
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
  const whole = posts
    .split(/[,;\n]/u)
    .map(folded)
    .filter((post) => post !== '')
  const all = whole.map((post) => post.replace(/^(?:(?:nguyen|cuu|quyen) |q\. ?)/u, ''))
  if (all.some(isRankingSeat)) return 'head'
  const at = all.findIndex((post) => !isNoOffice(post))
  const office = all[at] ?? ''
  if (isStanding(office) && !/^(?:nguyen|cuu) /u.test(whole[at] ?? '')) return 'standing'
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
