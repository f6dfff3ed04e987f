import { awardName } from '#domain/awards/awardName.ts'
import { recipientPost } from '#domain/awards/recipient.ts'
import { numberInPlan } from '#domain/handovers/handoverNumber.ts'
import { isKnownPresenter, presenterName } from '#domain/handovers/presenter.ts'
import { stageOrder } from '#domain/handovers/stageOrder.ts'
import { plannedTray } from '#domain/papers/tray.ts'
import type { Certificate } from '#domain/papers/tray.ts'
import { trayObjects } from '#domain/papers/trayObjects.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'
import { BLANK, programmeDay } from '#text/format.ts'
import { paperWords } from '#text/paperWords.ts'
import { trayObjectsWords } from '#text/trayWords.ts'

import type { Sheet } from './paper.ts'
import { NothingRow, PaperTable } from './PaperTable.tsx'
import type { PaperColumn } from './PaperTable.tsx'
import { PaperTitle } from './PaperTitle.tsx'
import { TickCell } from './ScriptRows.tsx'
import { sheetTitle } from './sheetTitle.ts'

const words = paperWords.tray

const COLUMNS: readonly PaperColumn[] = [
  { title: paperWords.ordinal, millimetres: 14 },
  { title: words.columns.checked, millimetres: 20 },
  { title: words.columns.name, millimetres: 66 },
  { title: words.columns.post, millimetres: 60 },
]

/** Phiếu xếp bằng: in which order the certificates lie, for whoever lays them out and carries them. */
export function traySheet(plan: Plan, rules: Rules): Sheet {
  return {
    fileName: paperWords.fileNames.traySheet,
    title: sheetTitle(words.name, plan),
    content: <TraySheet plan={plan} rules={rules} />,
  }
}

interface Props {
  readonly plan: Plan
  readonly rules: Rules
}

export function TraySheet({ plan, rules }: Props) {
  const conference = conferenceOf(plan)
  if (conference === null) return null
  const handovers = stageOrder(plan)
  const certificates = handovers.flatMap((one) => plannedTray(plan, one))
  return (
    <div className="tray">
      <PaperTitle
        kind={words.title}
        subject={conference.title.trim() || BLANK}
        lines={[
          words.internalVersion,
          programmeDay(conference.date, conference.start),
          paperWords.script.lineStart[conference.stage.lineStart],
          words.help,
        ]}
      />
      <PaperTable columns={COLUMNS}>
        {handovers.map((handover) => (
          <TrayRows
            key={handover.id}
            plan={plan}
            rules={rules}
            handover={handover}
            number={numberInPlan(plan, handover.id)}
          />
        ))}
        {handovers.length === 0 && (
          <tbody>
            <NothingRow columns={COLUMNS}>{paperWords.script.empty}</NothingRow>
          </tbody>
        )}
      </PaperTable>
      {handovers.length > 0 && (
        <p className="note">{words.total(handovers.length, countText(certificates))}</p>
      )}
    </div>
  )
}

interface RowsProps extends Props {
  readonly handover: Handover
  /** Of the handover in the ceremony, from 1. */
  readonly number: number
}

/** One tray: its award, decision and presenters, then a line for each certificate. */
function TrayRows({ plan, rules, handover, number }: RowsProps) {
  const certificates = plannedTray(plan, handover)
  const award = plan.awards.get(handover.awardId)
  const decision = plan.decisions.get(award?.decisionId ?? '')
  const facts = [
    decision === undefined || decision.number === ''
      ? words.noDecision
      : words.decision(decision.number),
    presentersText(plan, handover),
    ...(certificates.length === 0 ? [] : [onTray(plan, handover, certificates, rules)]),
  ]
  return (
    <tbody className="together">
      <tr className="group">
        <th colSpan={4} scope="rowgroup">
          {paperWords.script.handover(number, awardName(award) || BLANK)}
          <p className="remark">{facts.join('; ')}</p>
        </th>
      </tr>
      {certificates.map(({ recipientId, name, place }) => {
        const recipient = plan.recipients.get(recipientId)
        return (
          <tr key={recipientId}>
            <td className="center">{place}</td>
            <TickCell isStep />
            <td>{name}</td>
            <td>{recipient === undefined ? '' : recipientPost(plan, recipient)}</td>
          </tr>
        )
      })}
      {certificates.length === 0 && (
        <tr>
          <td colSpan={4} className="center">
            {handover.recipientsText.trim() === ''
              ? words.noRecipients
              : words.together(handover.recipientsText.trim())}
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** What the catalogue has for each; of an award in no catalogue only how many certificates. */
function onTray(
  plan: Plan,
  { awardId }: Handover,
  certificates: readonly Certificate[],
  rules: Rules,
): string {
  const objects = trayObjectsWords(trayObjects(plan, awardId, certificates, rules))
  return words.onTray(objects === '' ? countText(certificates) : objects)
}

/** "12 bằng"; "ít nhất 12 bằng" while nobody knows how many a group has. */
function countText(certificates: readonly Certificate[]): string {
  const known = certificates.reduce((sum, { count }) => sum + (count ?? 1), 0)
  const isOpen = certificates.some(({ count }) => count === null)
  return words.certificates(known, isOpen)
}

function presentersText(plan: Plan, handover: Handover): string {
  const known = handover.presenters.filter((slot) => isKnownPresenter(plan, slot))
  if (known.length === 0) return words.unknownPresenter
  return words.presenters(known.map((slot) => presenterName(plan, slot)).join(', '))
}
