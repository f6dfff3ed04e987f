import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { folded } from '#domain/name.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id } from '#domain/record.ts'
import { rowsOfIds } from '#domain/row.ts'
import type { PrecedenceRow, Rules } from '#domain/rules.ts'

import { isFormerPost } from './precedenceOrder.ts'

const POSTS_APART = /[,;\n]/u

/**
 * The rung of somebody with these posts ("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh"): of several
 * offices the highest counts. A post is recognised by its first words, the longest wording first;
 * "quyền" (acting) is passed over. A former office ("nguyên Giám đốc Sở") that the ladder does not
 * name stands on the rung of the office: of equal rank the incumbents come first. Null when none is
 * known.
 */
export function recognisedRung(posts: string, rules: Rules): PrecedenceRow | null {
  let best: PrecedenceRow | null = null
  for (const post of posts.split(POSTS_APART)) {
    const words = folded(post).replace(/^q(uyen|\.) ?/u, '')
    const rung =
      rungOfPost(words, rules) ??
      rungOfPost(withoutStanding(words), rules) ??
      (isFormerPost(post) ? rungOfPost(words.replace(/^(nguyen|cuu) /u, ''), rules) : null)
    if (rung !== null && (best === null || rung.rank < best.rank)) best = rung
  }
  return best
}

/** A deputy who stands in for the head is of the rung of the deputies, unless the ladder names one apart. */
function withoutStanding(post: string): string {
  return post.replace(/^(pho (?:\p{L}+ ){1,3}|pct |pbt |pgd )(?:thuong truc) /u, '$1')
}

const foldedPosts = new WeakMap<PrecedenceRow, readonly string[]>()

function rungOfPost(post: string, rules: Rules): PrecedenceRow | null {
  let best: PrecedenceRow | null = null
  let length = 0
  for (const row of rules.precedence)
    for (const words of postsOf(row))
      if (words.length > length && `${post} `.startsWith(`${words} `)) {
        best = row
        length = words.length
      }
  return best
}

function postsOf(row: PrecedenceRow): readonly string[] {
  const known = foldedPosts.get(row)
  if (known !== undefined) return known
  const made = row.posts.map(folded)
  foldedPosts.set(row, made)
  return made
}

/**
 * The rung of an attendee's posts, the highest of them. A post that leaves its office to the column of
 * the unit ("Giám đốc" | "Sở Nội vụ") is read together with it. Null when no post is recognised.
 */
export function rungOfAttendee(
  { partyPost, statePost, unit }: Pick<Attendee, 'partyPost' | 'statePost' | 'unit'>,
  rules: Rules,
): PrecedenceRow | null {
  const posts = `${partyPost}, ${statePost}`.split(POSTS_APART).filter((post) => post.trim() !== '')
  const [office = ''] = unit.split(POSTS_APART)
  const whole = posts.map((post) =>
    recognisedRung(post, rules) === null ? `${post.trim()} ${office.trim()}` : post,
  )
  return recognisedRung(whole.join(', '), rules)
}

/** The rank that an attendee's posts propose; null when no post is recognised. */
export function proposedPrecedence(
  attendee: Pick<Attendee, 'partyPost' | 'statePost' | 'unit'>,
  rules: Rules,
): number | null {
  return rungOfAttendee(attendee, rules)?.rank ?? null
}

/** Gives a rank to every attendee who has none and whose posts are recognised. */
export function rankAttendees(plan: Plan, rules: Rules): readonly Change[] {
  return attendeesOf(plan)
    .filter(({ precedence }) => precedence === null)
    .flatMap((one) => updated('attendees', one, { precedence: proposedPrecedence(one, rules) }))
}

/** Ranks these attendees anew by their own posts; those of no known post keep what they have. */
export function rankByOwnPosts(plan: Plan, ids: readonly Id[], rules: Rules): readonly Change[] {
  return rowsOfIds(plan, 'attendees', ids).flatMap((one) =>
    updated('attendees', one, { precedence: proposedPrecedence(one, rules) ?? one.precedence }),
  )
}

/**
 * Whether somebody who comes for another stands at that one's rank though the own posts do not: rank
 * is not lent (ngôi thứ không ủy quyền, domain-vn §4.4).
 */
export function isAtPrincipalsRank(attendee: Attendee, principal: Attendee, rules: Rules): boolean {
  if (attendee.precedence === null || attendee.precedence !== principal.precedence) return false
  const own = proposedPrecedence(attendee, rules)
  return own === null || own > attendee.precedence
}
