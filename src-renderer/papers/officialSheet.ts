import type { Official } from '#domain/papers/printedSheet.ts'
import type { Plan } from '#domain/plan.ts'
import type { Rules } from '#domain/rules.ts'

import { awardListSheet } from './AwardList.tsx'
import { handoverScriptSheet } from './HandoverScript.tsx'
import { introductionSheet } from './IntroductionSheet.tsx'
import type { Sheet } from './paper.ts'
import { programmeSheet } from './ProgrammeSheet.tsx'
import { traySheet } from './TraySheet.tsx'

/** A bản chính of this plan. */
export function officialSheet({ paper, header }: Official, plan: Plan, rules: Rules): Sheet {
  switch (paper) {
    case 'programme':
      return programmeSheet(plan, { version: 'public', header })
    case 'introduction':
      return introductionSheet(plan, rules)
    case 'awardList':
      return awardListSheet(plan, { version: 'public', header })
    case 'handoverScript':
      return handoverScriptSheet(plan, rules)
    case 'traySheet':
      return traySheet(plan, rules)
  }
}
