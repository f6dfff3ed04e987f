import { comparePrecedence } from '#domain/precedence/precedenceOrder.ts'
import { rungOf } from '#domain/precedence/rungs.ts'
import type { Attendee } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

import { number, shortDate } from './format.ts'
import { quoted } from './quoted.ts'

/** One sentence why the first of two neighbours stands before the second: "A đứng trước B: …". */
export function whyBefore(first: Attendee, second: Attendee, rules: Rules): string {
  return `${first.fullName} đứng trước ${second.fullName}: ${groundOf(first, second, rules)}.`
}

/**
 * The same between the rows of two on one rung, where their names are seen, and the rung above them:
 * "Đứng trước người dưới: …".
 */
export function whyBeforeNext(first: Attendee, second: Attendee, rules: Rules): string {
  const isByRank = comparePrecedence(first, second).reason === 'rank'
  const ground = isByRank ? ranksOf(first, second) : groundOf(first, second, rules)
  return `Đứng trước người dưới: ${ground}.`
}

/** "số 310,25 trước số 310,5" */
function ranksOf(first: Attendee, second: Attendee): string {
  return `số ${number(first.precedence ?? 0)} trước số ${number(second.precedence ?? 0)}`
}

function groundOf(first: Attendee, second: Attendee, rules: Rules): string {
  const equal = first.precedence === null ? 'đều chưa xếp bậc' : 'cùng bậc'
  switch (comparePrecedence(first, second).reason) {
    case 'rank':
      return rankWords(first, second, rules)
    case 'ranked':
      return `${second.fullName} chưa được xếp bậc`
    case 'pin':
      return `${equal}, cơ quan đã xếp tay theo thứ tự này`
    case 'pinned':
      return `${equal}, cơ quan đã xếp tay lên trước`
    case 'head':
      return `${equal}, cấp trưởng trước cấp phó`
    case 'headOfAll':
      return `${equal}, người đứng đầu cơ quan, đơn vị trước`
    case 'standing':
      return `${equal}, theo thông lệ cấp phó thường trực trước các cấp phó khác`
    case 'standingOfAll':
      return `${equal}, theo thông lệ cấp phó thường trực của cơ quan, đơn vị trước`
    case 'incumbent':
      return `${equal}, người đương chức trước, người nguyên chức sau`
    case 'officeSince':
      return `${equal}, giữ chức vụ lâu hơn (từ ${shortDate(first.officeSince)}, so với ${shortDate(second.officeSince)})`
    case 'officeSinceKnown':
      return `${equal}, chưa rõ ${second.fullName} giữ chức vụ từ bao giờ`
    case 'birth':
      return `${equal}, nhiều tuổi hơn (sinh ${shortDate(first.birth)}, so với ${shortDate(second.birth)})`
    case 'birthKnown':
      return `${equal}, chưa rõ ngày sinh của ${second.fullName}`
    case 'list':
      return `${equal}, không có gì phân định nên theo thứ tự trong danh sách`
  }
}

function rankWords(first: Attendee, second: Attendee, rules: Rules): string {
  const [high, low] = [first, second].map(({ precedence }) => rungOf(precedence, rules))
  const [above, below] = [first, second].map(({ precedence }) => number(precedence ?? 0))
  if (high !== null && high !== undefined && high.code === low?.code)
    return `cùng thuộc bậc ${quoted(high.name)}, ${ranksOf(first, second)}`
  const named = (rung: typeof high, rank: string | undefined) =>
    rung === null || rung === undefined ? `bậc ${rank}` : `bậc ${quoted(rung.name)} (${rank})`
  return `${named(high, above)} trước ${named(low, below)}`
}

/** Words of the page of the ladder and the order of people. */
export const precedenceWords = {
  title: 'Thứ bậc',
  totals: (ranked: number, all: number) =>
    all === 0
      ? 'Chưa có đại biểu'
      : ranked === all
        ? `${number(all)} đại biểu, đều đã xếp bậc`
        : `${number(all)} đại biểu, còn ${number(all - ranked)} chưa xếp bậc`,
  ladder: {
    title: 'Các bậc',
    table: 'Các bậc từ cao xuống thấp',
    validOn: (date: string) => `hiệu lực tính theo ngày hội nghị ${date}`,
    validNow: 'hội nghị chưa có ngày: lấy các bậc đang còn hiệu lực',
    columns: {
      rank: 'Số',
      name: 'Bậc',
      introduced: 'Giới thiệu',
      people: 'Người',
      posts: 'Chức vụ thuộc bậc',
      validFrom: 'Từ ngày',
      validTo: 'Đến ngày',
      source: 'Nguồn, lý do',
    },
    introduced: { byName: 'Đích danh', group: 'Theo nhóm' },
    own: 'Của cơ quan',
    added: 'Cơ quan thêm',
    notYet: 'Chưa hiệu lực',
    noLonger: 'Hết hiệu lực',
    sourceIsShipped: 'Nguồn của bậc có sẵn không sửa được. Sửa ô khác của dòng rồi ghi lý do.',
    add: 'Thêm bậc của cơ quan',
    addHint: 'Tên bậc, Enter để thêm vào cuối; rồi kéo hoặc sửa số',
    up: 'Lên trên',
    down: 'Xuống dưới',
    toDefault: (count: number) =>
      count === 1 ? 'Về mặc định' : `Đưa ${number(count)} bậc về mặc định`,
    remove: (count: number) => (count === 1 ? 'Bỏ bậc này' : `Bỏ ${number(count)} bậc`),
    reason: {
      title: 'Vì sao cơ quan xếp khác bậc có sẵn?',
      text: (name: string) => `${name} có sẵn trong phần mềm. Lý do ghi một lần, đi cùng bậc này.`,
      label: 'Lý do',
      hint: 'Theo quy định của Tỉnh ủy về thứ tự giới thiệu',
      missing: 'Ghi lý do, hoặc bấm Hủy để giữ như cũ.',
      confirm: 'Ghi thay đổi',
      cancel: 'Hủy',
    },
    steps: {
      add: (name: string) => `Thêm bậc ${quoted(name)}`,
      edit: (column: string, name: string) =>
        `Sửa ${column.toLocaleLowerCase('vi')} của bậc ${quoted(name)}`,
      move: (count: number, name: string) =>
        count === 1 ? `Đổi chỗ bậc ${quoted(name)}` : `Đổi chỗ ${number(count)} bậc`,
      drop: (count: number, name: string) =>
        count === 1 ? `Bỏ bậc riêng ${quoted(name)}` : `Bỏ ${number(count)} bậc riêng`,
    },
    done: {
      toDefault: (name: string) => `Đã đưa bậc ${quoted(name)} về mặc định.`,
      removed: (name: string) =>
        `Đã bỏ bậc ${quoted(name)}; người ở bậc đó giữ số thứ bậc của mình.`,
      dropped: (count: number) => `Đã bỏ ${number(count)} bậc riêng của cơ quan.`,
    },
  },
  people: {
    title: 'Đại biểu theo thứ bậc',
    table: 'Đại biểu theo thứ bậc',
    search: 'Tìm đại biểu',
    undecided: (count: number) =>
      `${number(count)} chỗ chưa phân định: ghi ngày giữ chức vụ, ngày sinh, hoặc kéo để xếp tay`,
    columns: {
      fullName: 'Họ và tên',
      posts: 'Chức vụ, đơn vị',
      precedence: 'Thứ bậc',
      introduced: 'Giới thiệu',
      officeSince: 'Giữ chức vụ từ',
      birth: 'Ngày sinh',
    },
    introduced: {
      rule: 'Theo bậc',
      byName: 'Đích danh',
      group: 'Theo nhóm',
      none: 'Không giới thiệu',
    },
    pinned: 'Xếp tay',
    absent: 'Không dự',
    insteadOf: (name: string) => `Thay ${name}`,
    inherited: 'Đang ở bậc của người cử',
    inheritedWhy: (name: string) =>
      `Người đi thay không mang thứ bậc của ${name}: xếp theo chức vụ của chính mình.`,
    rung: (rank: number, name: string, how: string) => `${number(rank)} · ${name} · ${how}`,
    aboveLadder: 'Trên các bậc',
    unranked: 'Chưa xếp bậc',
    up: 'Lên trên (xếp tay)',
    down: 'Xuống dưới (xếp tay)',
    unpin: (count: number) => (count === 1 ? 'Bỏ xếp tay' : `Bỏ xếp tay ${number(count)} đại biểu`),
    ownPosts: 'Xếp bậc lại theo chức vụ',
    open: 'Mở ở trang Đại biểu',
    empty: 'Chưa có đại biểu nào.',
    emptyMore: 'Thêm đại biểu ở trang Đại biểu; thứ bậc được đề xuất theo chức vụ.',
    toAttendees: 'Đến trang Đại biểu',
    noMatch: 'Không có đại biểu nào khớp.',
    noMatchMore: 'Tìm theo tên, chức vụ hoặc đơn vị; có dấu hay không dấu đều được.',
    showAll: 'Hiện tất cả',
    steps: {
      change: (column: string, name: string) =>
        `Sửa ${column.toLocaleLowerCase('vi')} của ${quoted(name)}`,
      pin: (count: number, name: string) =>
        count === 1 ? `Xếp tay ${quoted(name)}` : `Xếp tay ${number(count)} đại biểu`,
      unpin: (count: number, name: string) =>
        count === 1 ? `Bỏ xếp tay ${quoted(name)}` : `Bỏ xếp tay ${number(count)} đại biểu`,
      ownPosts: (count: number, name: string) =>
        count === 1
          ? `Xếp bậc ${quoted(name)} theo chức vụ`
          : `Xếp bậc lại ${number(count)} đại biểu theo chức vụ`,
    },
  },
} as const
