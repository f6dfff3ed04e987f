import type {
  ReportHandover,
  ReportRecipient,
  ReportStep,
  RunReport,
} from '#domain/papers/runReport.ts'
import { clockOf } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'

import type { TableColumn, TableData } from './tableData.ts'

const words = runWords.report.table

const columns: readonly TableColumn[] = [
  { title: words.handover, width: 7 },
  { title: words.award, width: 34 },
  { title: words.from, width: 9 },
  { title: words.to, width: 9 },
  { title: words.presenters, width: 30 },
  { title: words.plannedPresenters, width: 30 },
  { title: words.place, width: 7 },
  { title: words.recipient, width: 28 },
  { title: words.post, width: 36 },
  { title: words.outcome, width: 14 },
  { title: words.proxy, width: 30 },
]

/**
 * Who gave what to whom and when, as a list for Excel: a row for each recipient in the order of the
 * stage. A handover that was not reached says so instead of times; planned presenters stand only
 * where somebody else gave.
 */
export function runTable(report: RunReport): TableData {
  const steps = new Map(report.steps.map((step) => [step.id, step]))
  const rows = report.handovers.flatMap((handover, at) =>
    handover.recipients.map((recipient, place) => [
      at + 1,
      handover.award,
      ...timesOf(handover, steps.get(handover.stepId)),
      ...presentersOf(handover),
      place + 1,
      recipient.name,
      recipient.post,
      outcomeOf(handover, recipient),
      proxyOf(recipient),
    ]),
  )
  return { name: words.sheet, columns, rows }
}

function timesOf(handover: ReportHandover, step: ReportStep | undefined) {
  if (!handover.reached) return [words.notReached, '']
  return [clock(step?.actualStart), clock(step?.actualEnd)]
}

function clock(at: string | null | undefined): string {
  return at === null || at === undefined ? '' : clockOf(new Date(at))
}

function presentersOf({ presenters, plannedPresenters }: ReportHandover) {
  const gave = together(presenters)
  const planned = together(plannedPresenters)
  return [gave, planned === gave ? '' : planned]
}

function together(names: readonly string[]): string {
  return names.map((name) => name || runWords.report.unknownPresenter).join('; ')
}

function outcomeOf(handover: ReportHandover, { outcome }: ReportRecipient): string {
  return handover.reached || outcome !== 'pending' ? runWords.outcomes[outcome] : ''
}

function proxyOf({ proxyName, proxyRelation }: ReportRecipient): string {
  return [proxyName, proxyRelation].filter((part) => part !== '').join(', ')
}
