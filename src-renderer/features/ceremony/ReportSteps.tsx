import type { ReportStep } from '#domain/papers/runReport.ts'
import { delayWords, secondsWords, timeOfDay } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'

import css from './ReportPage.module.css'

const words = runWords.report

/** Planned and actual times, step by step. */
export function ReportSteps({ steps }: { readonly steps: readonly ReportStep[] }) {
  return (
    <table aria-label={words.steps} className={css.table}>
      <thead>
        <tr>
          <th scope="col">{words.columns.ordinal}</th>
          <th scope="col">{words.columns.step}</th>
          <th scope="col">{words.columns.planned}</th>
          <th scope="col">{words.columns.actual}</th>
          <th scope="col">{words.columns.length}</th>
          <th scope="col">{words.columns.gap}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <tr key={step.id}>
            <td className={css.first}>{index + 1}</td>
            <td className={css.stepTitle}>{step.title}</td>
            <td className={css.time}>{clock(step.plannedStart)}</td>
            <td className={css.time}>
              {step.actualStart === null ? words.skipped : clock(step.actualStart)}
            </td>
            <td className={css.time}>
              {step.actualSeconds === null ? '' : secondsWords(step.actualSeconds)}
            </td>
            <td className={css.time}>{gap(step)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function clock(at: string | null): string {
  return at === null ? '' : timeOfDay(new Date(at))
}

function gap({ plannedStart, actualStart }: ReportStep): string {
  if (plannedStart === null || actualStart === null) return ''
  return delayWords((Date.parse(actualStart) - Date.parse(plannedStart)) / 1000)
}
