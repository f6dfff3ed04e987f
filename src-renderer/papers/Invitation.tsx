import { groupedCode, invitationCode } from '#domain/invitations/invitationCode.ts'
import { chairsOf, invitedHour } from '#domain/invitations/invitees.ts'
import { postsAndUnit } from '#domain/personForm.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Conference } from '#domain/record.ts'
import { BLANK, clock, dateline, programmeDay } from '#text/format.ts'
import { invitationWords as words } from '#text/invitationWords.ts'

import { Barcode } from './Barcode.tsx'
import type { Sheet } from './paper.ts'
import { PaperHeader } from './PaperHeader.tsx'
import { sheetTitle } from './sheetTitle.ts'

/** What the office writes on its invitations beyond what the plan knows; as typed, may be empty. */
export interface InvitationFacts {
  /** Số, ký hiệu: "05/GM-VP". */
  readonly number: string
  /** Người chủ trì; empty: as the agenda says, and no line where it says nothing. */
  readonly chair: string
  /** Các vấn đề cần lưu ý. */
  readonly note: string
  /** Quyền hạn, chức vụ của người ký; a line for each. */
  readonly office: string
  /** Họ tên người ký. */
  readonly signer: string
}

/**
 * Giấy mời by form 1.7 of NĐ 30/2020 PL III, on A5: two to a page, to be cut in the middle. At the
 * foot the code of the attendee, as bars for a scanner and as digits.
 */
export function invitationSheet(
  plan: Plan,
  attendees: readonly Attendee[],
  facts: InvitationFacts,
): Sheet {
  return {
    fileName: words.fileName,
    title: sheetTitle(words.name, plan),
    content: <Invitations plan={plan} attendees={attendees} facts={facts} />,
    layout: { margins: [0, 0, 0, 0], pageNumbers: 'none' },
  }
}

interface Props {
  readonly plan: Plan
  readonly attendees: readonly Attendee[]
  readonly facts: InvitationFacts
}

export function Invitations({ plan, attendees, facts }: Props) {
  const conference = conferenceOf(plan)
  if (conference === null) return null
  if (attendees.length === 0) return <p className="invitation-none">{words.nobody}</p>
  const lines = linesOf(plan, conference, facts)
  return (
    <div className="invitations">
      {attendees.map((attendee) => (
        <InvitationCard
          key={attendee.id}
          attendee={attendee}
          conference={conference}
          facts={facts}
          lines={lines}
        />
      ))}
    </div>
  )
}

interface CardProps {
  readonly attendee: Attendee
  readonly conference: Conference
  readonly facts: InvitationFacts
  readonly lines: readonly string[]
}

function InvitationCard({ attendee, conference, facts, lines }: CardProps) {
  const code = invitationCode(attendee.id)
  const title = conference.title.trim() || BLANK
  const { name, rest } = inviteeOf(attendee)
  return (
    <section className="invitation" data-dense={denseness(title, name + rest, lines)}>
      <PaperHeader
        {...conference}
        number={words.number(facts.number.trim())}
        dateline={dateline(conference.locality, { ...conference.date, month: null, day: null })}
      />
      <div className="title">
        <h1>{words.title}</h1>
        <p className="subject">
          <span>{words.subject(title)}</span>
        </p>
      </div>
      <p className="body">
        {words.invites(conference.agency.trim() || BLANK)} <b>{name}</b>
        {rest}
      </p>
      <p className="body">{words.toAttend(title)}</p>
      {lines.map((line) => (
        <p key={line} className="body">
          {line}
        </p>
      ))}
      <div className="foot">
        <div className="code">
          <p className="distribution-title">{words.distribution}</p>
          <p className="distribution">{words.asAbove}</p>
          <p className="distribution">{words.archived}</p>
          <Barcode digits={code} label={words.code(groupedCode(code))} />
          <p className="digits">{groupedCode(code)}</p>
        </div>
        <div className="signature">
          <p className="office">{facts.office.trim().toLocaleUpperCase('vi') || words.signs}</p>
          <p className="signer">{facts.signer.trim()}</p>
        </div>
      </div>
    </section>
  )
}

/** "đồng chí Nguyễn Văn A" and ", Giám đốc Sở …". */
function inviteeOf(attendee: Attendee) {
  const name = [attendee.salutation.trim(), attendee.fullName.trim()].join(' ').trim()
  const rest = postsAndUnit(attendee)
  return { name, rest: rest === '' ? '' : `, ${rest}` }
}

/** Everything that is the same on each invitation: chủ trì, thời gian, địa điểm, lưu ý. */
function linesOf(plan: Plan, conference: Conference, facts: InvitationFacts): readonly string[] {
  const { start, welcomedFrom } = invitedHour(plan)
  const chair = facts.chair.trim() || chairsOf(plan).join(', ')
  const day = programmeDay(conference.date, start)
  return [
    ...(chair === '' ? [] : [words.chair(chair)]),
    words.time(start === null ? BLANK : clock(start), day),
    ...(welcomedFrom === null ? [] : [words.welcomed(clock(welcomedFrom))]),
    words.place(conference.place.trim() || BLANK),
    ...(facts.note.trim() === '' ? [] : [facts.note.trim()]),
  ]
}

/** Characters of an A5 page at 13 points, and at 12; beyond, letters get no smaller but the page full. */
const ROOMY = 470
const FULL = 640

function denseness(title: string, invitee: string, lines: readonly string[]) {
  const length = title.length * 2 + invitee.length + lines.join('').length
  if (length <= ROOMY) return undefined
  return length <= FULL ? 'some' : 'much'
}
