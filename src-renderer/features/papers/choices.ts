import { inviteesOf } from '#domain/invitations/invitees.ts'
import { OFFICIAL_PAPERS } from '#domain/papers/printedSheet.ts'
import type { Official, OfficialPaper } from '#domain/papers/printedSheet.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'
import { awardListSheet } from '#papers/AwardList.tsx'
import { invitationSheet } from '#papers/Invitation.tsx'
import type { InvitationFacts } from '#papers/Invitation.tsx'
import { officialSheet } from '#papers/officialSheet.ts'
import type { PaperOptions, Sheet } from '#papers/paper.ts'
import { programmeSheet } from '#papers/ProgrammeSheet.tsx'
import { signInSheet } from '#papers/SignInList.tsx'
import type { SignInOptions } from '#papers/SignInList.tsx'
import { unansweredSheet } from '#papers/UnansweredList.tsx'

export type PaperKind = OfficialPaper | 'invitation' | 'signInList' | 'unanswered'

export const PAPER_KINDS: readonly PaperKind[] = [
  ...OFFICIAL_PAPERS,
  'invitation',
  'signInList',
  'unanswered',
]

/** What the user chose for each paper. */
export interface Choices {
  readonly programme: PaperOptions
  readonly awardList: PaperOptions
  readonly invitation: InvitationChoice
  readonly signInList: SignInOptions
}

/** For whom invitations are made. */
export interface InvitationChoice {
  readonly who: 'all' | 'notInvited' | 'chosen'
  /** Of `chosen`, in the order of choosing. */
  readonly chosen: readonly Id[]
  /** Which part of a long list, from 0: see `INVITATIONS_AT_ONCE`. */
  readonly part: number
}

export const FIRST_CHOICES: Choices = {
  programme: { version: 'public', header: true },
  awardList: { version: 'public', header: true },
  invitation: { who: 'all', chosen: [], part: 0 },
  signInList: { delegation: null, blankRows: 10, header: true },
}

/** The papers of which there is more than one version. */
export function isChoosable(kind: PaperKind): kind is 'programme' | 'awardList' {
  return kind === 'programme' || kind === 'awardList'
}

/**
 * Which bản chính is chosen: what leaves the desk or goes on stage, hence everything but the versions that
 * are marked as internal, and what is printed before the awards are settled; those are null. Before it
 * is printed or saved, what must be mended is asked about; once printed, it is watched.
 */
export function officialOf(kind: PaperKind, choices: Choices): Official | null {
  if (kind === 'invitation' || kind === 'signInList' || kind === 'unanswered') return null
  if (!isChoosable(kind)) return { paper: kind, header: true }
  const { version, header } = choices[kind]
  return version === 'public' ? { paper: kind, header } : null
}

/** The choices by which a bản chính is seen again as it was printed. */
export function choicesFor({ paper, header }: Official, before: Choices): Choices {
  if (!isChoosable(paper)) return before
  return { ...before, [paper]: { version: 'public', header } }
}

/** The chosen paper of this plan. */
export function sheetOf(
  kind: PaperKind,
  plan: Plan,
  rules: Rules,
  choices: Choices,
  facts: InvitationFacts,
): Sheet {
  const official = officialOf(kind, choices)
  if (official !== null) return officialSheet(official, plan, rules)
  switch (kind) {
    case 'programme':
      return programmeSheet(plan, choices.programme)
    case 'awardList':
      return awardListSheet(plan, choices.awardList)
    case 'introduction':
    case 'handoverScript':
    case 'traySheet':
      throw new Error(`sheetOf: ${kind} has one version, and that is official`)
    case 'invitation':
      return invitationSheet(plan, invited(plan, choices.invitation).now, facts)
    case 'signInList':
      return signInSheet(plan, choices.signInList)
    case 'unanswered':
      return unansweredSheet(plan)
  }
}

/** A hundred sheets: a stack that a printer takes, and a preview that is there in a moment. */
export const INVITATIONS_AT_ONCE = 200

/** Who is chosen in all, and who of them is in the part that is made now. */
export function invited(plan: Plan, { who, chosen, part }: InvitationChoice) {
  const all = inviteesOf(plan)
  const wanted =
    who === 'chosen'
      ? chosen.flatMap((id) => plan.attendees.get(id) ?? [])
      : who === 'all'
        ? all
        : all.filter(({ invitation }) => invitation === 'notInvited')
  const parts = Math.max(1, Math.ceil(wanted.length / INVITATIONS_AT_ONCE))
  const from = Math.min(part, parts - 1) * INVITATIONS_AT_ONCE
  return { wanted, parts, now: wanted.slice(from, from + INVITATIONS_AT_ONCE) }
}
