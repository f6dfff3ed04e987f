import type { AwardCount } from '#domain/papers/runCounts.ts'
import { countWords, resultWords, statedWords } from '#text/countWords.ts'
import { runWords } from '#text/runWords.ts'

import css from './ReportPage.module.css'

const words = countWords.columns

/** Per award and kind: what the decision states, and what became of it. */
export function ReportCounts({ counts }: { readonly counts: readonly AwardCount[] }) {
  if (counts.length === 0) return <p className={css.quiet}>{runWords.report.none}</p>
  return (
    <table aria-label={runWords.report.counts} className={css.table}>
      <thead>
        <tr>
          <th scope="col">{words.award}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.stated}</th>
          <th scope="col">{words.result}</th>
        </tr>
      </thead>
      <tbody>
        {counts.flatMap(({ awardId, award, kinds }) =>
          kinds.map((count, index) => (
            <tr key={`${awardId}/${count.kind}`}>
              {index === 0 ? (
                <td rowSpan={kinds.length} className={css.first}>
                  {award}
                </td>
              ) : null}
              <td>{runWords.kinds[count.kind]}</td>
              <td>{statedWords(count)}</td>
              <td>{resultWords(count)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
