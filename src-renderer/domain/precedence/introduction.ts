import { isPresent } from '#domain/attendees/attendee.ts'
import { groupedBy } from '#domain/group.ts'
import { oncePerText } from '#domain/oncePerText.ts'
import { capitalized, spokenForm } from '#domain/personForm.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Conference } from '#domain/record.ts'
import { isBlank } from '#domain/row.ts'
import type { PrecedenceRow, Rules } from '#domain/rules.ts'
import { filled } from '#domain/script/received.ts'
import { scriptLine } from '#domain/script/scriptLine.ts'
import type { ScriptLine } from '#domain/script/scriptLine.ts'

import { comparablePost } from './comparablePost.ts'
import { byPrecedence, inPrecedenceOrder } from './precedenceOrder.ts'
import { rungOf } from './rungs.ts'

/** One who is introduced by name, or those of a rung who are introduced together. */
export type Introduced =
  | { readonly kind: 'byName'; readonly attendee: Attendee }
  | {
      readonly kind: 'group'
      /** Null: people without rank, and those of the host unit. */
      readonly rung: PrecedenceRow | null
      readonly members: readonly Attendee[]
    }

/** Guests, or the people of the host unit. */
export interface IntroductionPart {
  readonly side: 'guests' | 'hosts'
  readonly entries: readonly Introduced[]
}

export interface Introduction {
  readonly parts: readonly IntroductionPart[]
  /** Who comes and asked not to be introduced, or shall not be. */
  readonly leftOut: readonly Attendee[]
}

/** The rung of the host unit: whoever stands on it is host, whatever the unit says. */
const HOST_RUNG = 'CHUNHA'

/**
 * The order in which those who come are introduced: guests first, then hosts (khách trước, chủ sau:
 * HD 112-HD/BTGTU Đắk Lắk 2020), each side by precedence; by name or with the group as the rung says,
 * unless the office says otherwise of a person. The highest of the host unit is introduced by name
 * (NĐ 111/2018 Đ13.1c). Of a rung, those by name come before the rest, who are introduced together.
 */
export function introductionOf(plan: Plan, rules: Rules): Introduction {
  const name = hostName(conferenceOf(plan) ?? NO_HOST)
  const byName = new Set(introducedByName(plan, rules))
  const coming = inPrecedenceOrder(plan).filter(isPresent)
  const introduced = coming.filter(({ introduced: how }) => how !== 'none')
  const hosts = introduced.filter((one) => isOfHost(one, name, rules))
  const hostSet = new Set(hosts)
  const guests = introduced.filter((one) => !hostSet.has(one))
  const parts: IntroductionPart[] = [
    { side: 'guests', entries: guestEntries(guests, byName, rules) },
    { side: 'hosts', entries: namedThenGroup(hosts, byName, null) },
  ]
  return {
    parts: parts.filter(({ entries }) => entries.length > 0),
    leftOut: coming.filter(({ introduced: how }) => how === 'none'),
  }
}

const named = new WeakMap<
  Plan['attendees'],
  {
    readonly conference: Conference | null
    readonly rules: Rules
    readonly people: readonly Attendee[]
  }
>()

/**
 * Who comes and is introduced by name, the most senior first: awaited at the door and named in the
 * paper of the introduction. Worked out once per state of the list.
 */
export function introducedByName(plan: Plan, rules: Rules): readonly Attendee[] {
  const conference = conferenceOf(plan)
  const known = named.get(plan.attendees)
  if (known?.conference === conference && known.rules === rules) return known.people
  const name = hostName(conference ?? NO_HOST)
  let head: Attendee | null = null
  const inOwnRight: Attendee[] = []
  // Without sorting everybody: the door asks after every arrival, of thousands.
  for (const one of plan.attendees.values()) {
    if (!isPresent(one) || one.introduced === 'none') continue
    if (isOfHost(one, name, rules) && (head === null || byPrecedence(one, head) < 0)) head = one
    if (howOf(one, rules) === 'byName') inOwnRight.push(one)
  }
  const isNamedToo = head !== null && head.introduced === null && !inOwnRight.includes(head)
  const people = (isNamedToo && head !== null ? [...inOwnRight, head] : inOwnRight).toSorted(
    byPrecedence,
  )
  named.set(plan.attendees, { conference, rules, people })
  return people
}

/**
 * Lãnh đạo, who may be asked to hand over: of those introduced by name the ones who are so in their own
 * right, as the office says or by their rung. Whoever is named only as the highest of the host unit who
 * comes is none: that passes to the next one when the head is away, and standing does not ("ngôi thứ
 * không ủy quyền", domain-vn §4.4).
 */
export function leadersOf(plan: Plan, rules: Rules): readonly Attendee[] {
  return introducedByName(plan, rules).filter((one) => howOf(one, rules) === 'byName')
}

/** The host unit in full: "Văn phòng" is that of the agency above it. */
export function hostName({ agency, parentAgency }: HostFacts): string {
  const isBare = comparablePost(agency) === 'van phong'
  return [agency.trim(), isBare ? parentAgency.trim() : ''].filter((part) => part !== '').join(' ')
}

type HostFacts = Pick<Conference, 'agency' | 'parentAgency'>

const NO_HOST: HostFacts = { agency: '', parentAgency: '' }

/** So many words of a name tell an office: "Sở Nội vụ"; fewer are any office's. */
const TELLING = 3

/**
 * Of the host unit of this name (`hostName`): by the rung, because the unit is the host or a part of it, or, where no unit is
 * known, because a post ends in its name; the name of the province may be left out.
 */
export function isOfHost(
  { precedence, unit, partyPost, statePost }: Attendee,
  host: string,
  rules: Rules,
): boolean {
  if (rungOf(precedence, rules)?.code === HOST_RUNG) return true
  const { namedByUnit, namedByPost } = hostTexts(host)
  if (!isBlank(unit)) return namedByUnit(unit)
  return namedByPost(partyPost) || namedByPost(statePost)
}

interface HostTexts {
  readonly host: string
  readonly namedByUnit: (unit: string) => boolean
  readonly namedByPost: (post: string) => boolean
}

let lastHost: HostTexts | null = null

/** What tells of the host; kept for the last one, so that each text of a long list is read once. */
function hostTexts(host: string): HostTexts {
  if (lastHost?.host === host) return lastHost
  const name = comparablePost(host)
  const words = name.split(' ')
  const starts = words.slice(TELLING - 1).map((_, at) => words.slice(0, at + TELLING).join(' '))
  const parts = (text: string) => text.split(/[,;]/u).map(comparablePost)
  const isStart = (part: string) => part.includes(' ') && `${name} `.startsWith(`${part} `)
  lastHost = {
    host,
    namedByUnit: oncePerText(
      (unit) => name !== '' && parts(unit).some((part) => part === name || isStart(part)),
    ),
    namedByPost: oncePerText(
      (posts) =>
        name !== '' &&
        parts(posts).some((post) => starts.some((start) => ` ${post}`.endsWith(` ${start}`))),
    ),
  }
  return lastHost
}

type How = 'byName' | 'group'

function howOf({ introduced, precedence }: Attendee, rules: Rules): How {
  if (introduced === 'byName' || introduced === 'group') return introduced
  return rungOf(precedence, rules)?.introduced ?? 'group'
}

/** Rung by rung: those by name, then the rest together. */
function guestEntries(
  people: readonly Attendee[],
  byName: ReadonlySet<Attendee>,
  rules: Rules,
): readonly Introduced[] {
  const onRungs = groupedBy(people, ({ precedence }) => rungOf(precedence, rules)?.code ?? '')
  return [...onRungs.values()].flatMap((onRung) =>
    namedThenGroup(onRung, byName, rungOf(onRung[0]?.precedence ?? null, rules)),
  )
}

/** Of a rung, or of the host unit as one: whoever is named, then the rest together. */
function namedThenGroup(
  people: readonly Attendee[],
  byName: ReadonlySet<Attendee>,
  rung: PrecedenceRow | null,
): readonly Introduced[] {
  const members = people.filter((one) => !byName.has(one))
  return [
    ...people
      .filter((one) => byName.has(one))
      .map((attendee) => ({ kind: 'byName', attendee }) as const),
    ...(members.length === 0 ? [] : [{ kind: 'group', rung, members } as const]),
  ]
}

/**
 * What the MC reads to introduce: whoever is introduced by name in full form, groups in one sentence
 * each. A gap where nobody knows the post.
 */
export function introductionScript(plan: Plan, rules: Rules): readonly ScriptLine[] {
  const conference = conferenceOf(plan)
  const { parts } = introductionOf(plan, rules)
  if (conference === null || parts.length === 0) return []
  const { mc, news } = rules.phrases
  const occasion = news.occasions[conference.kind]
  const agency = hostName(conference)
  const lines = parts.flatMap(({ side, entries }) => {
    const isHostSide = side === 'hosts'
    const opening = isHostSide
      ? filled(mc.introduceHosts, { agency })
      : filled(mc.introduceGuests, { occasion })
    const hasNames = entries.some(({ kind }) => kind === 'byName')
    return [
      ...(hasNames ? [scriptLine('introduce', opening)] : []),
      ...entries.map((entry) => {
        if (entry.kind === 'byName') return personLine(entry.attendee)
        if (isHostSide) return scriptLine('introduce', filled(mc.introduceHostGroup, { agency }))
        if (entry.rung === null)
          return scriptLine('introduce', filled(mc.introduceOthers, { occasion }))
        const group = inSentence(entry.rung.name)
        return scriptLine('introduce', filled(mc.introduceGroup, { occasion, group }))
      }),
    ]
  })
  return [...lines, scriptLine('introduce', mc.introduceEnd)]
}

function personLine(attendee: Attendee): ScriptLine {
  const isPostless = isBlank(attendee.partyPost) && isBlank(attendee.statePost)
  return scriptLine('introduce', `${capitalized(spokenForm(attendee))}.`, isPostless)
}

/** "Các sở, ban, ngành" inside a sentence: "các sở, ban, ngành"; abbreviations keep their capitals. */
export function inSentence(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1)
}
