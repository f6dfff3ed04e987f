import type { ReactNode } from 'react'

import type { RunReport } from '#domain/papers/runReport.ts'
import { delayWords, moment, timeOfDay } from '#text/format.ts'
import { lateWords, missedWords, owedWords, proxyWords, runWords } from '#text/runWords.ts'

import { useNow } from './useNow.ts'

import css from './ReportPage.module.css'

const words = runWords.report

/** When it was, and all that went otherwise than planned. */
export function ReportFacts({ report }: { readonly report: RunReport }) {
  const now = new Date(useNow(60_000))
  const { endedAt, lateSeconds } = report
  return (
    <dl className={css.facts}>
      <Fact name={words.facts.start}>{moment(new Date(report.startedAt), now)}</Fact>
      <Fact name={words.facts.end}>
        {endedAt === null ? words.notEnded : moment(new Date(endedAt), now)}
      </Fact>
      <Fact name={words.facts.pace}>{lateSeconds === null ? '' : delayWords(lateSeconds)}</Fact>
      <Fact name={words.absences}>{listOf(report.absences.map(missedWords))}</Fact>
      <Fact name={words.proxies}>{listOf(report.proxies.map(proxyWords))}</Fact>
      <Fact name={words.later}>{listOf(report.later.map(missedWords))}</Fact>
      <Fact name={words.late}>{listOf(report.late.map(lateWords))}</Fact>
      <Fact name={words.owed}>{listOf(report.owed.map(owedWords))}</Fact>
      <Fact name={words.replacements}>
        {listOf(
          report.replacements.map(
            (one) =>
              `${words.replaced(one.after, one.before || words.unknownPresenter)} (${words.handovers(one.handovers)})`,
          ),
        )}
      </Fact>
      <Fact name={words.outages}>
        {listOf(
          report.outages.map((one) =>
            words.outage(
              timeOfDay(new Date(one.lastAt)),
              timeOfDay(new Date(one.resumedAt)),
              one.seconds,
              one.paused,
            ),
          ),
        )}
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function listOf(lines: readonly string[]): ReactNode {
  if (lines.length === 0) return <span className={css.quiet}>{words.none}</span>
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
