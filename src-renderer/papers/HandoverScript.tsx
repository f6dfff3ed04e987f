import { scriptOf } from '#domain/mcScript.ts'
import type { ScriptBlock } from '#domain/mcScript.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Rules } from '#domain/rules.ts'
import { BLANK, dateWords, paperDate, programmeDay } from '#text/format.ts'
import { paperWords } from '#text/paperWords.ts'

import { HandoverRows } from './HandoverRows.tsx'
import type { Sheet } from './paper.ts'
import { PaperTitle } from './PaperTitle.tsx'
import { roman } from './roman.ts'
import { GapMark, LineRow } from './ScriptRows.tsx'

const words = paperWords.script

/** Kịch bản trao thưởng: in large letters, for the MC at the lectern; never handed out. */
export function handoverScriptSheet(plan: Plan, rules: Rules): Sheet {
  const subject = conferenceOf(plan)?.title ?? ''
  return {
    fileName: paperWords.fileNames.handoverScript,
    title: `${words.name} ${subject}`.trim(),
    content: <HandoverScript plan={plan} rules={rules} />,
  }
}

interface Props {
  readonly plan: Plan
  readonly rules: Rules
}

export function HandoverScript({ plan, rules }: Props) {
  const conference = conferenceOf(plan)
  if (conference === null) return null
  const blocks = scriptOf(plan, rules, dateWords)
  const numbers = new Map(
    blocks
      .flatMap(({ handovers }) => handovers)
      .map(({ handover }, index) => [handover.id, index + 1]),
  )
  return (
    <div className="script">
      <PaperTitle
        kind={words.title}
        subject={conference.title.trim() || BLANK}
        lines={[
          words.internalVersion,
          programmeDay(conference.date, conference.start),
          words.lineStart[conference.stage.lineStart],
        ]}
      />
      <table>
        <colgroup>
          <col style={{ width: '11mm' }} />
          <col style={{ width: '33mm' }} />
          <col style={{ width: '116mm' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.columns.done}</th>
            <th scope="col">{words.columns.step}</th>
            <th scope="col">{words.columns.text}</th>
          </tr>
        </thead>
        {blocks.map((block, index) => (
          <tbody key={block.decision?.id ?? ''}>
            <BlockRows
              plan={plan}
              rules={rules}
              block={block}
              ordinal={blocks.length > 1 ? `${roman(index + 1)}. ` : ''}
              numbers={numbers}
            />
          </tbody>
        ))}
        {blocks.length === 0 && (
          <tbody>
            <tr>
              <td colSpan={3} className="center italic">
                {words.empty}
              </td>
            </tr>
          </tbody>
        )}
      </table>
    </div>
  )
}

interface BlockProps extends Props {
  readonly block: ScriptBlock
  readonly ordinal: string
  /** Position of each handover in the whole script, from 1. */
  readonly numbers: ReadonlyMap<string, number>
}

function BlockRows({ plan, rules, block, ordinal, numbers }: BlockProps) {
  const handedOver = new Set(block.handovers.map(({ handover }) => handover.awardId))
  const forgotten = block.awards.filter(({ id }) => !handedOver.has(id))
  return (
    <>
      <tr className="group">
        <th colSpan={3} scope="colgroup">
          {ordinal + decisionText(block)}
        </th>
      </tr>
      {block.reading.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- static markup, and lines may repeat
        <LineRow key={index} line={line} rules={rules} />
      ))}
      {block.handovers.map(({ handover, lines }) => (
        <HandoverRows
          key={handover.id}
          plan={plan}
          rules={rules}
          handover={handover}
          lines={lines}
          number={numbers.get(handover.id) ?? 0}
        />
      ))}
      {forgotten.map((award) => (
        <tr key={award.id}>
          <td colSpan={2}>
            <GapMark>{words.noHandover}</GapMark>
          </td>
          <td>{award.name}</td>
        </tr>
      ))}
    </>
  )
}

function decisionText({ decision }: ScriptBlock): string {
  if (decision === null) return paperWords.awardList.noDecision
  return paperWords.awardList.decision(
    decision.number.trim() || BLANK,
    paperDate(decision.date),
    decision.authority.trim() || BLANK,
    decision.title.trim(),
  )
}
