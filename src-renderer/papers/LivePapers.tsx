import type { ReactNode } from 'react'

import { awardLabel } from '#domain/awards/award.ts'
import { recipientName, recipientPost } from '#domain/awards/recipient.ts'
import { numberInRun } from '#domain/handovers/handoverNumber.ts'
import { presenterName, isKnownPresenter } from '#domain/handovers/presenter.ts'
import { timingOf } from '#domain/pace/runTiming.ts'
import { handoversToCome, notInPerson } from '#domain/papers/livePapers.ts'
import type { LivePaper } from '#domain/papers/livePapers.ts'
import { fullTitleOfStep } from '#domain/papers/runReport.ts'
import { trayOf } from '#domain/papers/tray.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Run, RunStep } from '#domain/run/run.ts'
import { currentStep, outcomeOf, placesOf, presentersOf } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'
import { BLANK, clockOf } from '#text/format.ts'
import { livePaperWords as words } from '#text/livePaperWords.ts'

import type { Sheet } from './paper.ts'
import { NothingRow, PaperTable } from './PaperTable.tsx'
import type { PaperColumn } from './PaperTable.tsx'
import { PaperTitle } from './PaperTitle.tsx'
import { TickCell } from './ScriptRows.tsx'
import { sheetTitle } from './sheetTitle.ts'

const { columns } = words

/** A run at one moment, to be printed. */
export interface LiveMoment {
  readonly run: Run
  readonly state: RunState
  /** Number of the last entry of the log: the version of the paper. */
  readonly version: number
  /** Milliseconds of the wall clock. */
  readonly at: number
}

/** The papers of a moment in one document, each on a page of its own. */
export function livePapersSheet(papers: readonly LivePaper[], moment: LiveMoment): Sheet {
  const [only, second] = papers
  const name = only !== undefined && second === undefined ? words.names[only] : words.title
  return {
    fileName: words.fileName,
    title: sheetTitle(name, planOfRun(moment.run)),
    content: (
      <>
        {papers.map((paper) => (
          <LivePaperPage key={paper} paper={paper} {...moment} />
        ))}
      </>
    ),
  }
}

function LivePaperPage({ paper, ...moment }: LiveMoment & { readonly paper: LivePaper }) {
  const { run, version, at } = moment
  const conference = conferenceOf(planOfRun(run))
  return (
    <div className="live tray">
      <PaperTitle
        kind={words.titles[paper]}
        subject={conference?.title.trim() || BLANK}
        lines={[
          ...(run.mode === 'rehearsal' ? [words.rehearsal] : []),
          words.version(version, new Date(at)),
          words.helpOf[paper],
        ]}
      />
      <Body paper={paper} {...moment} />
    </div>
  )
}

function Body({ paper, ...moment }: LiveMoment & { readonly paper: LivePaper }) {
  switch (paper) {
    case 'running':
      return <Running {...moment} />
    case 'wings':
      return <Wings {...moment} />
    case 'certificates':
      return <Certificates {...moment} />
    case 'absent':
      return <NotInPersonTable {...moment} />
  }
}

const RUNNING: readonly PaperColumn[] = [
  { title: columns.ordinal, millimetres: 12 },
  { title: columns.step, millimetres: 62 },
  { title: columns.who, millimetres: 44 },
  { title: columns.planned, millimetres: 18 },
  { title: columns.now, millimetres: 24 },
]

const WINGS: readonly PaperColumn[] = [
  { title: columns.place, millimetres: 14 },
  { title: columns.checked, millimetres: 18 },
  { title: columns.name, millimetres: 62 },
  { title: columns.post, millimetres: 66 },
]

const CERTIFICATES: readonly PaperColumn[] = [
  { title: columns.ordinal, millimetres: 14 },
  { title: columns.compared, millimetres: 20 },
  { title: columns.onCertificate, millimetres: 62 },
  { title: columns.post, millimetres: 64 },
]

const NOT_IN_PERSON: readonly PaperColumn[] = [
  { title: columns.ordinal, millimetres: 12 },
  { title: columns.name, millimetres: 46 },
  { title: columns.post, millimetres: 46 },
  { title: columns.award, millimetres: 32 },
  { title: columns.state, millimetres: 24 },
]

function Running({ run, state, at }: LiveMoment) {
  const { steps } = timingOf(run, state, at)
  return (
    <PaperTable columns={RUNNING}>
      <tbody>
        {steps.map(({ step, status, plannedStart, actualStart, expectedStart }, index) => (
          <tr key={step.id} className={status === 'current' ? 'now' : undefined}>
            <td className="center">{index + 1}</td>
            <td>{fullTitleOfStep(run, step)}</td>
            <td>{step.handoverId === null ? '' : namesOf(run, state, step).join(', ')}</td>
            <td className="center">{clock(plannedStart)}</td>
            <td className="center">
              {[clock(actualStart ?? expectedStart), words.status[status]]
                .filter(Boolean)
                .join(' ')}
            </td>
          </tr>
        ))}
        {steps.length === 0 && <NothingRow columns={RUNNING}>{words.none.running}</NothingRow>}
      </tbody>
    </PaperTable>
  )
}

function Wings({ run, state }: LiveMoment) {
  const plan = planOfRun(run)
  return (
    <ByHandover
      paper="wings"
      run={run}
      state={state}
      columns={WINGS}
      rowsOf={(step) =>
        [...placesOf(run, state, step)].map(([id, place]) => {
          const recipient = plan.recipients.get(id)
          const { outcome, proxyName } = outcomeOf(state, step.id, id)
          return (
            <tr key={id}>
              <td className="center">{place}</td>
              <TickCell isStep />
              <td>
                {recipient === undefined ? '' : recipientName(plan, recipient)}
                {outcome === 'proxy' ? ` (${words.proxy(proxyName)})` : ''}
              </td>
              <td>{recipient === undefined ? '' : recipientPost(plan, recipient)}</td>
            </tr>
          )
        })
      }
    />
  )
}

function Certificates({ run, state }: LiveMoment) {
  const plan = planOfRun(run)
  return (
    <ByHandover
      paper="certificates"
      run={run}
      state={state}
      columns={CERTIFICATES}
      rowsOf={(step) =>
        trayOf(run, state, step).map(({ recipientId, name, place }) => {
          const recipient = plan.recipients.get(recipientId)
          return (
            <tr key={recipientId}>
              <td className="center">{place ?? words.kept}</td>
              <TickCell isStep />
              <td>{name}</td>
              <td>{recipient === undefined ? '' : recipientPost(plan, recipient)}</td>
            </tr>
          )
        })
      }
    />
  )
}

interface ByHandoverProps {
  readonly paper: LivePaper
  readonly run: Run
  readonly state: RunState
  readonly columns: readonly PaperColumn[]
  readonly rowsOf: (step: RunStep) => ReactNode
}

/** The handovers that are still to come, each with its head and who has no name in it. */
function ByHandover({ paper, run, state, columns: titles, rowsOf }: ByHandoverProps) {
  const steps = handoversToCome(run, state)
  return (
    <PaperTable columns={titles}>
      {steps.map((step) => (
        <tbody key={step.id} className="together">
          <Heading run={run} state={state} step={step} paper={paper} />
          {rowsOf(step)}
          <Together run={run} step={step} />
        </tbody>
      ))}
      {steps.length === 0 && (
        <tbody>
          <NothingRow columns={titles}>{words.none[paper]}</NothingRow>
        </tbody>
      )}
    </PaperTable>
  )
}

function NotInPersonTable({ run, state }: LiveMoment) {
  const rows = notInPerson(run, state)
  return (
    <PaperTable columns={NOT_IN_PERSON}>
      <tbody>
        {rows.map(({ stepId, recipientId, name, post, outcome, proxyName }, index) => (
          <tr key={`${stepId}/${recipientId}`}>
            <td className="center">{index + 1}</td>
            <td>{name}</td>
            <td>{post}</td>
            <td>{awardOf(run, stepId)}</td>
            <td>{outcome === 'proxy' ? words.proxy(proxyName) : words.outcomes[outcome]}</td>
          </tr>
        ))}
        {rows.length === 0 && <NothingRow columns={NOT_IN_PERSON}>{words.none.absent}</NothingRow>}
      </tbody>
    </PaperTable>
  )
}

interface StepProps {
  readonly run: Run
  readonly step: RunStep
}

interface HeadingProps extends StepProps {
  readonly state: RunState
  readonly paper: LivePaper
}

/**
 * Number and award of a handover as the console counts it, and for the wings who hands over by now: the
 * certificates lie as they lie whoever does, and their paper would be wrong of something it is not needed for.
 */
function Heading({ run, state, step, paper }: HeadingProps) {
  const isOn = currentStep(run, state) === step ? [words.isOn] : []
  const names = paper === 'wings' ? [words.presenters(namesOf(run, state, step))] : []
  const remarks = [...isOn, ...names]
  return (
    <tr className="group">
      <th colSpan={4} scope="rowgroup">
        {words.handover(numberInRun(run, step.id) ?? 0, awardOf(run, step.id) || BLANK)}
        {remarks.length === 0 ? null : <p className="remark">{remarks.join('; ')}</p>}
      </th>
    </tr>
  )
}

/** Recipients whom nobody has listed. */
function Together({ run, step }: StepProps) {
  const text = handoverOfStep(run, step)?.recipientsText.trim() ?? ''
  if (text === '') return null
  return (
    <tr>
      <td colSpan={4} className="center">
        {words.together(text)}
      </td>
    </tr>
  )
}

function awardOf(run: Run, stepId: Id): string {
  const step = run.steps.find(({ id }) => id === stepId)
  const handover = step === undefined ? null : handoverOfStep(run, step)
  const award = planOfRun(run).awards.get(handover?.awardId ?? '')
  return award === undefined ? '' : awardLabel(award)
}

function namesOf(run: Run, state: RunState, step: RunStep): readonly string[] {
  const plan = planOfRun(run)
  return presentersOf(run, state, step)
    .filter((slot) => isKnownPresenter(plan, slot))
    .map((slot) => words.presenterAs(presenterName(plan, slot), slot))
}

function clock(at: number | null): string {
  return at === null ? '' : clockOf(new Date(at))
}
