import {
  areHeadsOpen,
  handoverSeconds,
  headsOfHandover,
  stageOf,
} from '#domain/agenda/stageTime.ts'
import { awardLabel } from '#domain/awards/award.ts'
import type { Problem } from '#domain/checks/problem.ts'
import { isKnownPresenter, presenterName } from '#domain/handovers/presenter.ts'
import { capitalized, listed } from '#domain/personForm.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { awardWords } from '#text/awardWords.ts'
import { secondsWords, stopwatch } from '#text/format.ts'

import { ProblemMark } from './ProblemMark.tsx'

import css from './Cards.module.css'

const words = awardWords.handover

interface HandoverCardProps {
  readonly handover: Handover
  readonly position: number
  readonly problems: readonly Problem[]
}

/** A handover in the list: award, who presents, how many receive, how long it takes. */
export function HandoverCard({ handover, position, problems }: HandoverCardProps) {
  const plan = usePlan((each) => each)
  const award = plan.awards.get(handover.awardId)
  const presenters = presentersText(plan, handover)
  const recipients = handover.recipientIds.length
  const seconds = handoverSeconds(plan, handover, stageOf(plan))
  return (
    <div className={css.card}>
      <span className={css.number}>{position}</span>
      <div className={css.body}>
        <div className={css.row}>
          <div className={css.name} title={award?.name}>
            {award === undefined ? awardWords.unnamedAward : capitalized(awardLabel(award))}
          </div>
          <ProblemMark problems={problems} />
        </div>
        <div
          className={`${css.quiet} ${presenters === null ? css.open : ''}`}
          title={presenters ?? ''}
        >
          {presenters ?? words.unknownPresenter}
        </div>
        <div className={css.row}>
          <div className={`${css.quiet} ${recipients === 0 ? css.open : ''}`}>
            {recipients === 0
              ? words.noRecipients
              : words.recipients(headsOfHandover(plan, handover), areHeadsOpen(plan, handover))}
          </div>
          <span className={css.time} title={secondsWords(seconds)}>
            {stopwatch(seconds)}
          </span>
        </div>
      </div>
    </div>
  )
}

/** "A và B"; null while no presenter is known. */
function presentersText(plan: Plan, handover: Handover): string | null {
  const names = handover.presenters.map((slot) =>
    isKnownPresenter(plan, slot) ? presenterName(plan, slot) : words.unknownPresenter,
  )
  return handover.presenters.some((slot) => isKnownPresenter(plan, slot)) ? listed(names) : null
}
