import { comparePrecedence } from '#domain/precedenceOrder.ts'
import type { Attendee } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'
import { rungOf } from '#domain/rungs.ts'

import { number, shortDate } from './format.ts'
import { quoted } from './quoted.ts'

/** One sentence why the first of two neighbours stands before the second: "A đứng trước B: …". */
export function whyBefore(first: Attendee, second: Attendee, rules: Rules): string {
  return `${first.fullName} đứng trước ${second.fullName}: ${groundOf(first, second, rules)}.`
}

function groundOf(first: Attendee, second: Attendee, rules: Rules): string {
  switch (comparePrecedence(first, second).reason) {
    case 'rank':
      return rankWords(first, second, rules)
    case 'ranked':
      return `${second.fullName} chưa được xếp bậc`
    case 'pin':
      return 'cùng bậc, cơ quan đã xếp tay theo thứ tự này'
    case 'pinned':
      return 'cùng bậc, cơ quan đã xếp tay lên trước'
    case 'incumbent':
      return 'cùng bậc, người đương chức trước, người nguyên chức sau'
    case 'officeSince':
      return `cùng bậc, giữ chức vụ lâu hơn (từ ${shortDate(first.officeSince)}, so với ${shortDate(second.officeSince)})`
    case 'officeSinceKnown':
      return `cùng bậc, chưa rõ ${second.fullName} giữ chức vụ từ bao giờ`
    case 'birth':
      return `cùng bậc, nhiều tuổi hơn (sinh ${shortDate(first.birth)}, so với ${shortDate(second.birth)})`
    case 'birthKnown':
      return `cùng bậc, chưa rõ ngày sinh của ${second.fullName}`
    case 'list':
      return 'cùng bậc, không có gì phân định nên theo thứ tự trong danh sách'
  }
}

function rankWords(first: Attendee, second: Attendee, rules: Rules): string {
  const [high, low] = [first, second].map(({ precedence }) => rungOf(precedence, rules))
  const [above, below] = [first, second].map(({ precedence }) => number(precedence ?? 0))
  if (high !== null && high !== undefined && high.code === low?.code)
    return `cùng thuộc bậc ${quoted(high.name)}, số ${above} trước số ${below}`
  const named = (rung: typeof high, rank: string | undefined) =>
    rung === null || rung === undefined ? `bậc ${rank}` : `bậc ${quoted(rung.name)} (${rank})`
  return `${named(high, above)} trước ${named(low, below)}`
}
