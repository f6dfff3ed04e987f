import { awardName } from '#domain/awards/awardName.ts'
import { awardTotals } from '#domain/awards/awardTotals.ts'
import { reconciled } from '#domain/awards/reconcile.ts'
import { capitalized } from '#domain/personForm.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Decision } from '#domain/record.ts'
import { BLANK, paperDate } from '#text/format.ts'
import { paperWords } from '#text/paperWords.ts'

import { awardLines, awardSections } from './awardSections.ts'
import type { AwardLine, AwardSection } from './awardSections.ts'
import { countsText, reconciledText, totalText } from './awardTotals.ts'
import type { PaperOptions, Sheet } from './paper.ts'
import { PaperHeader } from './PaperHeader.tsx'
import { NothingRow, PaperTable } from './PaperTable.tsx'
import type { PaperColumn } from './PaperTable.tsx'
import { PaperTitle } from './PaperTitle.tsx'
import { roman } from './roman.ts'
import { sheetTitle } from './sheetTitle.ts'

const words = paperWords.awardList

const COLUMNS: readonly PaperColumn[] = [
  { title: paperWords.ordinal, millimetres: 12 },
  { title: words.columns.name, millimetres: 58 },
  { title: words.columns.post, millimetres: 64 },
  { title: words.columns.note, millimetres: 26 },
]

/** Danh sách khen thưởng: by decision, then by award, recipients as the decision orders them. */
export function awardListSheet(plan: Plan, options: PaperOptions): Sheet {
  return {
    fileName: paperWords.fileNames.awardList,
    title: sheetTitle(words.name, plan),
    content: <AwardList plan={plan} options={options} />,
  }
}

interface Props {
  readonly plan: Plan
  readonly options: PaperOptions
}

export function AwardList({ plan, options }: Props) {
  const conference = conferenceOf(plan)
  if (conference === null) return null
  const internal = options.version === 'internal'
  const sections = awardSections(plan)
  const totals = awardTotals(
    plan,
    sections.flatMap(({ awards }) => awards),
  )
  return (
    <div className="awards">
      {options.header && <PaperHeader {...conference} />}
      <PaperTitle
        kind={words.title}
        subject={words.subject(conference.title.trim() || BLANK)}
        lines={internal ? [words.internalVersion] : []}
      />
      <PaperTable columns={COLUMNS}>
        <tbody>
          {sections.map((section, index) => (
            <SectionRows
              key={section.decision?.id ?? ''}
              plan={plan}
              section={section}
              ordinal={sections.length > 1 ? `${roman(index + 1)}. ` : ''}
              internal={internal}
            />
          ))}
          {sections.length === 0 && <NothingRow columns={COLUMNS}>{words.empty}</NothingRow>}
        </tbody>
      </PaperTable>
      {totals.length > 0 && <p className="note">{words.total(totalText(totals))}</p>}
    </div>
  )
}

interface SectionProps {
  readonly plan: Plan
  readonly section: AwardSection
  readonly ordinal: string
  readonly internal: boolean
}

function SectionRows({ plan, section, ordinal, internal }: SectionProps) {
  return (
    <>
      <tr className="group">
        <th colSpan={4} scope="rowgroup">
          {ordinal + decisionText(section.decision)}
        </th>
      </tr>
      {section.awards.map((award, index) => (
        <AwardRows
          key={award.id}
          plan={plan}
          award={award}
          ordinal={index + 1}
          internal={internal}
        />
      ))}
    </>
  )
}

function decisionText(decision: Decision | null): string {
  if (decision === null) return words.noDecision
  const { number, date, authority, title } = decision
  return words.decision(
    number.trim() || BLANK,
    paperDate(date),
    authority.trim() || BLANK,
    title.trim(),
  )
}

interface AwardProps {
  readonly plan: Plan
  readonly award: Award
  readonly ordinal: number
  readonly internal: boolean
}

function AwardRows({ plan, award, ordinal, internal }: AwardProps) {
  const counts = reconciled(plan, award)
  const lines = awardLines(plan, award).filter((line) => internal || !isPartOfGroup(line))
  return (
    <>
      <tr className="group">
        <td colSpan={internal ? 3 : 4}>
          <strong>
            {ordinal}. {awardName(award) || BLANK}
          </strong>
          {counts.length > 0 && <span className="whole">: {countsText(counts)}</span>}
          <p className="remark">{grantText(award)}</p>
        </td>
        {internal && <td className="remark">{reconciledText(counts)}</td>}
      </tr>
      {lines.map((line) => (
        <LineRow key={line.key} line={line} internal={internal} />
      ))}
      {lines.length === 0 && <NothingRow columns={COLUMNS}>{words.noRecipients}</NothingRow>}
    </>
  )
}

/** How a group is split into handovers is no matter of the decision. */
function isPartOfGroup({ ordinal, recipient }: AwardLine): boolean {
  return ordinal === null && recipient.kind === 'group' && recipient.partOfId !== null
}

function grantText(award: Award): string {
  return words.granted(award.grantor.trim() || BLANK, award.reason.trim())
}

function LineRow({ line, internal }: { readonly line: AwardLine; readonly internal: boolean }) {
  const { recipient, ordinal } = line
  const notes = [
    recipient.posthumous && ordinal !== null ? words.posthumous : '',
    internal && recipient.representative.trim() !== '' && ordinal !== null
      ? words.representative(recipient.representative.trim())
      : '',
    internal && ordinal !== null ? recipient.note.trim() : '',
  ]
  return (
    <tr>
      <td className="center">{ordinal}</td>
      <td>{ordinal === null ? `- ${line.name}` : capitalized(line.name)}</td>
      <td>{line.post}</td>
      <td>{notes.filter((note) => note !== '').join('; ')}</td>
    </tr>
  )
}
