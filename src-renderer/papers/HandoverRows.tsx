import { awardName } from '#domain/awards/awardName.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'
import type { ScriptLine } from '#domain/script/scriptLine.ts'
import { BLANK } from '#text/format.ts'
import { paperWords } from '#text/paperWords.ts'

import { LineRow } from './ScriptRows.tsx'

interface Props {
  readonly plan: Plan
  readonly rules: Rules
  readonly handover: Handover
  readonly lines: readonly ScriptLine[]
  /** Of the handover in the whole script, from 1. */
  readonly number: number
}

/** A lượt trao: its heading, then what is said; recipients are numbered as they stand. */
export function HandoverRows({ plan, rules, handover, lines, number }: Props) {
  const award = awardName(plan.awards.get(handover.awardId)) || BLANK
  return (
    <tbody className="together">
      <tr className="group handover">
        <th colSpan={3} scope="rowgroup">
          {paperWords.script.handover(number, award)}
        </th>
      </tr>
      {lines.map((line, index) => (
        <LineRow
          // oxlint-disable-next-line react/no-array-index-key -- static markup, and lines may repeat
          key={index}
          line={line}
          rules={rules}
        />
      ))}
    </tbody>
  )
}
