import type { Plan } from '#domain/plan.ts'
import type { Rules } from '#domain/rules.ts'
import { awardListSheet } from '#papers/AwardList.tsx'
import { handoverScriptSheet } from '#papers/HandoverScript.tsx'
import { introductionSheet } from '#papers/IntroductionSheet.tsx'
import type { PaperOptions, Sheet } from '#papers/paper.ts'
import { programmeSheet } from '#papers/ProgrammeSheet.tsx'
import { traySheet } from '#papers/TraySheet.tsx'

export type PaperKind = 'programme' | 'introduction' | 'awardList' | 'handoverScript' | 'traySheet'

export const PAPER_KINDS: readonly PaperKind[] = [
  'programme',
  'introduction',
  'awardList',
  'handoverScript',
  'traySheet',
]

/** What the user chose for each paper. */
export interface Choices {
  readonly programme: PaperOptions
  readonly awardList: PaperOptions
}

export const FIRST_CHOICES: Choices = {
  programme: { version: 'public', header: true },
  awardList: { version: 'public', header: true },
}

/** The papers of which there is more than one version. */
export function isChoosable(kind: PaperKind): kind is keyof Choices {
  return kind === 'programme' || kind === 'awardList'
}

/**
 * Bản chính: what leaves the desk or goes on stage, hence everything but the versions that are marked
 * as internal. Before it is printed or saved, what must be mended is asked about.
 */
export function isOfficial(kind: PaperKind, choices: Choices): boolean {
  if (!isChoosable(kind)) return true
  return choices[kind].version === 'public'
}

/** The chosen paper of this plan. */
export function sheetOf(kind: PaperKind, plan: Plan, rules: Rules, choices: Choices): Sheet {
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
      return traySheet(plan)
  }
}
