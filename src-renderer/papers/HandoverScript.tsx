import { awardLabel } from '#domain/awards/award.ts'
import { awardName } from '#domain/awards/awardName.ts'
import { numberInPlan } from '#domain/handovers/handoverNumber.ts'
import { agendaOf, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { introductionScript } from '#domain/precedence/introduction.ts'
import type { Rules } from '#domain/rules.ts'
import { scriptOf } from '#domain/script/mcScript.ts'
import type { ScriptBlock } from '#domain/script/mcScript.ts'
import { BLANK, dateWords, paperDate, programmeDay } from '#text/format.ts'
import { paperWords } from '#text/paperWords.ts'

import { HandoverRows } from './HandoverRows.tsx'
import type { Sheet } from './paper.ts'
import { NothingRow, PaperTable } from './PaperTable.tsx'
import type { PaperColumn } from './PaperTable.tsx'
import { PaperTitle } from './PaperTitle.tsx'
import { LineRow, MissingHandover } from './ScriptRows.tsx'
import { sheetTitle } from './sheetTitle.ts'

const words = paperWords.script

const COLUMNS: readonly PaperColumn[] = [
  { title: words.columns.done, millimetres: 14 },
  { title: words.columns.step, millimetres: 32 },
  { title: words.columns.text, millimetres: 114 },
]

/** Kịch bản trao tặng: in large letters, for the MC at the lectern; never handed out. */
export function handoverScriptSheet(plan: Plan, rules: Rules): Sheet {
  return {
    fileName: paperWords.fileNames.handoverScript,
    title: sheetTitle(words.name, plan),
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
      <PaperTable columns={COLUMNS}>
        <IntroductionRows plan={plan} rules={rules} />
        {blocks.map((block, index) => (
          // A decision comes once for each time that it is taken up on stage.
          // oxlint-disable-next-line react/no-array-index-key -- static markup
          <BlockRows key={index} plan={plan} rules={rules} block={block} />
        ))}
        {blocks.length === 0 && (
          <tbody>
            <NothingRow columns={COLUMNS}>{words.empty}</NothingRow>
          </tbody>
        )}
      </PaperTable>
    </div>
  )
}

/** Where the programme has an introduction, the MC reads it from the same sheets, before the awards. */
function IntroductionRows({ plan, rules }: Props) {
  if (!agendaOf(plan).some(({ kind }) => kind === 'introduction')) return null
  const lines = introductionScript(plan, rules)
  if (lines.length === 0) return null
  return (
    <tbody>
      <tr className="group">
        <th colSpan={3} scope="rowgroup">
          {words.introduction}
        </th>
      </tr>
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- static markup, and lines may repeat
        <LineRow key={index} line={line} rules={rules} />
      ))}
    </tbody>
  )
}

interface BlockProps extends Props {
  readonly block: ScriptBlock
}

/** What is read, then each handover in a body of its own. */
function BlockRows({ plan, rules, block }: BlockProps) {
  const handedOver = new Set([...plan.handovers.values()].map(({ awardId }) => awardId))
  const forgotten = block.awards.filter(({ id }) => !handedOver.has(id))
  return (
    <>
      {block.reading.length > 0 && (
        <tbody>
          <tr className="group">
            <th colSpan={3} scope="rowgroup">
              {decisionText(block)}
            </th>
          </tr>
          {block.reading.map((line, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- static markup, and lines may repeat
            <LineRow key={index} line={line} rules={rules} />
          ))}
          {forgotten.map((award) => (
            <MissingHandover key={award.id} award={awardLabel(award)} />
          ))}
        </tbody>
      )}
      {block.handovers.map(({ handover, lines }) => (
        <HandoverRows
          key={handover.id}
          plan={plan}
          rules={rules}
          handover={handover}
          lines={lines}
          number={numberInPlan(plan, handover.id)}
        />
      ))}
    </>
  )
}

function decisionText({ decision, awards }: ScriptBlock): string {
  if (decision === null)
    return words.noDecision(awards.map((award) => awardName(award) || BLANK).join('; '))
  return paperWords.awardList.decision(
    decision.number.trim() || BLANK,
    paperDate(decision.date),
    decision.authority.trim() || BLANK,
    decision.title.trim(),
  )
}
