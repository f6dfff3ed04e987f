import { recipientName } from '#domain/awards/recipient.ts'
import { bareName } from '#domain/listText/nameCell.ts'
import { folded, normalizedWords } from '#domain/name.ts'
import { oncePerText } from '#domain/oncePerText.ts'
import type { Plan } from '#domain/plan.ts'
import { comparablePost } from '#domain/precedence/comparablePost.ts'
import type { Attendee, Recipient } from '#domain/record.ts'

/** What tells one subject from another of the same name. */
interface Subject {
  readonly name: string
  readonly post: string
  readonly unit: string
}

/** A subject in the letters that are compared. */
export interface Compared {
  /** Without marks, and without what stands before a name ("Ông", "Thượng tá"). */
  readonly folded: string
  /** With marks, in one case. */
  readonly name: string
  readonly post: string
  readonly unit: string
}

/** Writes subjects in the letters that are compared; posts and units of a list occur many times. */
export function comparer(): (subject: Subject) => Compared {
  const post = oncePerText(comparablePost)
  return (subject) => {
    const name = bareName(subject.name)
    return {
      folded: folded(name),
      name: normalizedWords(name),
      post: post(subject.post),
      unit: post(subject.unit),
    }
  }
}

/**
 * How a row of a list and a recipient of the plan go together, by name, post and unit and never by
 * name alone. same: they say the same. changed: one of post and unit agrees and the other differs.
 * doubt: only the name agrees, or only without its marks. null: another name.
 */
export function relation(
  row: Compared,
  known: Compared,
  isPerson: boolean,
): 'same' | 'changed' | 'doubt' | null {
  if (row.folded !== known.folded) return null
  if (row.name !== known.name) return 'doubt'
  const sameUnit = row.unit === known.unit
  const samePost = row.post === known.post
  const whole = ({ post, unit }: Compared) => `${post} ${unit}`.trim()
  if ((sameUnit && samePost) || whole(row) === whole(known)) return 'same'
  const oneHasNoUnit = row.unit === '' || known.unit === ''
  if (!isPerson) return sameUnit || oneHasNoUnit ? 'changed' : 'doubt'
  if (sameUnit && row.unit !== '') return 'changed'
  return samePost && row.post !== '' && oneHasNoUnit ? 'changed' : 'doubt'
}

/** A recipient as it is compared: what it does not say itself, the linked attendee says. */
export function subjectOf(plan: Plan, recipient: Recipient): Subject {
  const attendee = plan.attendees.get(recipient.attendeeId ?? '')
  return {
    name: recipientName(plan, recipient),
    post: recipient.post || postsOf(attendee).join(', '),
    unit: recipient.unit || (attendee?.unit ?? ''),
  }
}

function postsOf(attendee: Attendee | undefined): readonly string[] {
  if (attendee === undefined) return []
  return [attendee.partyPost, attendee.statePost].filter((post) => post !== '')
}

/**
 * True when name, post and unit of a row all say what an attendee's say; a row that is silent about one
 * of them says too little. The post may be one of two that the attendee holds, or both.
 */
export function isAttendee(row: Compared, attendee: Attendee): boolean {
  if (row.name !== normalizedWords(bareName(attendee.fullName))) return false
  const unit = comparablePost(attendee.unit)
  if (row.post === '' || unit === '') return false
  const posts = postsOf(attendee)
  const held = [...posts, posts.join(' '), posts.toReversed().join(' ')].map(comparablePost)
  // "Chức vụ, đơn vị" in one column is the post followed by the unit.
  return row.unit === ''
    ? held.some((one) => one !== '' && `${one} ${unit}` === row.post)
    : row.unit === unit && held.includes(row.post)
}
