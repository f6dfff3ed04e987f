import { inviteesOf } from '#domain/invitees.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'
import { awardListSheet } from '#papers/AwardList.tsx'
import { handoverScriptSheet } from '#papers/HandoverScript.tsx'
import { introductionSheet } from '#papers/IntroductionSheet.tsx'
import { invitationSheet } from '#papers/Invitation.tsx'
import type { InvitationFacts } from '#papers/Invitation.tsx'
import type { PaperOptions, Sheet } from '#papers/paper.ts'
import { programmeSheet } from '#papers/ProgrammeSheet.tsx'
import { signInSheet } from '#papers/SignInList.tsx'
import type { SignInOptions } from '#papers/SignInList.tsx'
import { traySheet } from '#papers/TraySheet.tsx'
import { unansweredSheet } from '#papers/UnansweredList.tsx'

export type PaperKind =
  | 'programme'
  | 'introduction'
  | 'awardList'
  | 'handoverScript'
  | 'traySheet'
  | 'invitation'
  | 'signInList'
  | 'unanswered'

export const PAPER_KINDS: readonly PaperKind[] = [
  'programme',
  'introduction',
  'awardList',
  'handoverScript',
  'traySheet',
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
 * Bản chính: what leaves the desk or goes on stage, hence everything but the versions that are marked
 * as internal, and what is printed before the awards are settled. Before it is printed or saved, what
 * must be mended is asked about.
 */
export function isOfficial(kind: PaperKind, choices: Choices): boolean {
  if (isChoosable(kind)) return choices[kind].version === 'public'
  return kind !== 'invitation' && kind !== 'signInList' && kind !== 'unanswered'
}

/** The chosen paper of this plan. */
export function sheetOf(
  kind: PaperKind,
  plan: Plan,
  rules: Rules,
  choices: Choices,
  facts: InvitationFacts,
): Sheet {
  switch (kind) {
    case 'programme':
      return programmeSheet(plan, choices.programme)
    case 'introduction':
      return introductionSheet(plan, rules)
    case 'awardList':
      return awardListSheet(plan, choices.awardList)
    case 'handoverScript':
      return handoverScriptSheet(plan, rules)
    case 'traySheet':
      return traySheet(plan, rules)
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
