import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'

/** Title of a paper of this conference: what the paper is called, then the title as it was typed. */
export function sheetTitle(name: string, plan: Plan): string {
  return `${name} ${conferenceOf(plan)?.title ?? ''}`.trim()
}
