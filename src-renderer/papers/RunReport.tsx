import type { ReportCaption } from '#domain/papers/runCaptions.ts'
import type { ReportStep, RunReport } from '#domain/papers/runReport.ts'
import {
  BLANK,
  clockOf,
  dateline,
  delayWords,
  paperDay,
  programmeDay,
  secondsWords,
} from '#text/format.ts'
import { lowerFirst } from '#text/quoted.ts'
import { lateWords, missedWords, owedWords, proxyWords, runWords } from '#text/runWords.ts'

import type { Sheet } from './paper.ts'
import { PaperHeader } from './PaperHeader.tsx'
import { PaperTable } from './PaperTable.tsx'
import type { PaperColumn } from './PaperTable.tsx'
import { PaperTitle } from './PaperTitle.tsx'
import { RunReportCounts } from './RunReportCounts.tsx'

const words = runWords.report

const COLUMNS: readonly PaperColumn[] = [
  { title: words.columns.ordinal, millimetres: 12 },
  { title: words.columns.step, millimetres: 66 },
  { title: words.columns.planned, millimetres: 22 },
  { title: words.columns.actual, millimetres: 26 },
  { title: words.columns.length, millimetres: 34 },
]

/** Báo cáo diễn biến: what took place against the plan, for the minutes and the newspaper. */
export function runReportSheet(report: RunReport, captions: readonly ReportCaption[]): Sheet {
  return {
    fileName: words.fileNames.pdf,
    title: `${words.title} ${report.conference.title}`.trim(),
    content: <RunReportPaper report={report} captions={captions} />,
  }
}

interface Props {
  readonly report: RunReport
  readonly captions: readonly ReportCaption[]
}

function RunReportPaper({ report, captions }: Props) {
  const { conference } = report
  return (
    <div className="run-report">
      <PaperHeader {...conference} dateline={dateline(conference.locality, conference.date)} />
      <PaperTitle
        kind={words.kind}
        subject={words.subject(conference.title.trim() || BLANK)}
        lines={[
          ...(report.mode === 'rehearsal' ? [`(${runWords.modes.rehearsal})`] : []),
          [programmeDay(conference.date, null), conference.place].filter(Boolean).join(', '),
          timesLine(report),
        ]}
      />
      <h2>1. {words.counts}</h2>
      <RunReportCounts counts={report.counts} />
      <h2>2. {words.steps}</h2>
      <StepTable steps={report.steps} />
      <h2>3. {words.changes}</h2>
      <Changes report={report} />
      <h2>4. {words.captions}</h2>
      {captions.length === 0 ? <p className="italic">{words.noCaptions}</p> : null}
      <ol>
        {captions.map((caption) => (
          <li key={caption.stepId}>{caption.text}</li>
        ))}
      </ol>
    </div>
  )
}

function timesLine({ startedAt, endedAt, lateSeconds }: RunReport): string {
  const start = new Date(startedAt)
  const end = endedAt === null ? words.notEnded : momentAfter(start, new Date(endedAt))
  const pace = lateSeconds === null ? '' : ` (${delayWords(lateSeconds)})`
  const begun = `${clockOf(start)} ${paperDay(start)}`
  return `${words.facts.start}: ${begun}; ${lowerFirst(words.facts.end)}: ${end}${pace}`
}

/** The time alone on the same day. */
function momentAfter(start: Date, at: Date): string {
  const day = paperDay(at)
  return day === paperDay(start) ? clockOf(at) : `${clockOf(at)} ${day}`
}

function StepTable({ steps }: { readonly steps: readonly ReportStep[] }) {
  return (
    <PaperTable columns={COLUMNS}>
      <tbody>
        {steps.map((step, index) => (
          <tr key={step.id}>
            <td className="center">{index + 1}</td>
            <td>
              {step.number === null ? step.title : words.handoverStep(step.number, step.title)}
            </td>
            <td className="center">{clock(step.plannedStart)}</td>
            <td className="center">
              {step.actualStart === null ? words.skipped : clock(step.actualStart)}
            </td>
            <td className="center">
              {step.actualSeconds === null ? '' : secondsWords(step.actualSeconds)}
            </td>
          </tr>
        ))}
      </tbody>
    </PaperTable>
  )
}

function clock(at: string | null): string {
  return at === null ? '' : clockOf(new Date(at))
}

/** Absences, proxies, later deliveries, replacements, outages: one line each, or that there were none. */
function Changes({ report }: { readonly report: RunReport }) {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [words.absences, report.absences.map(missedWords)],
    [words.proxies, report.proxies.map(proxyWords)],
    [words.later, report.later.map(missedWords)],
    [words.late, report.late.map(lateWords)],
    [words.owed, report.owed.map(owedWords)],
    [
      words.replacements,
      report.replacements.map((one) => words.replacedAt(one.after, one.before, one.award)),
    ],
    [
      words.outages,
      report.outages.map((one) =>
        lowerFirst(words.outage(clock(one.lastAt), clock(one.resumedAt), one.seconds, one.paused)),
      ),
    ],
  ]
  return groups.map(([name, lines]) => (
    <p key={name}>
      {name}: {lines.length === 0 ? lowerFirst(words.none) : `${lines.join('; ')}.`}
    </p>
  ))
}
