import type { AwardCount } from '#domain/runCounts.ts'
import { runWords } from '#text/runWords.ts'

import css from './ReportPage.module.css'

const words = runWords.report.countColumns

/** Per award and kind: how many received, how many did not. */
export function ReportCounts({ counts }: { readonly counts: readonly AwardCount[] }) {
  if (counts.length === 0) return <p className={css.quiet}>{runWords.report.none}</p>
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{words.award}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.stated}</th>
          <th scope="col">{words.given}</th>
          <th scope="col">{words.proxy}</th>
          <th scope="col">{words.absent}</th>
          <th scope="col">{words.later}</th>
          <th scope="col">{words.pending}</th>
        </tr>
      </thead>
      <tbody>
        {counts.flatMap(({ award, kinds }) =>
          kinds.map((count, index) => (
            <tr key={`${award}/${count.kind}`}>
              {index === 0 ? (
                <td rowSpan={kinds.length} className={css.first}>
                  {award}
                </td>
              ) : null}
              <td>{runWords.kinds[count.kind]}</td>
              <td>{count.stated ?? ''}</td>
              <td>
                <b>{count.given}</b>
                {count.open.length === 0 ? null : (
                  <span className={css.open}> {runWords.report.open(count.open.join(', '))}</span>
                )}
              </td>
              <td>{count.proxy || ''}</td>
              <td>{count.absent || ''}</td>
              <td>{count.later || ''}</td>
              <td>{count.pending || ''}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
