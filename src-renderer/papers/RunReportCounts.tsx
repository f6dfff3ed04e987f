import type { AwardCount } from '#domain/runCounts.ts'
import { countWords, resultWords, statedWords } from '#text/countWords.ts'
import { runWords } from '#text/runWords.ts'

const words = countWords.columns

/** Per award and kind: what the decision states, and what became of it. */
export function RunReportCounts({ counts }: { readonly counts: readonly AwardCount[] }) {
  if (counts.length === 0) return <p className="italic">{runWords.report.none}</p>
  return (
    <table>
      <colgroup>
        <col style={{ width: '52mm' }} />
        <col style={{ width: '22mm' }} />
        <col style={{ width: '26mm' }} />
        <col style={{ width: '60mm' }} />
      </colgroup>
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
          kinds.map((one, index) => (
            <tr key={`${awardId}/${one.kind}`}>
              {index === 0 ? <td rowSpan={kinds.length}>{award}</td> : null}
              <td className="center">{runWords.kinds[one.kind]}</td>
              <td className="center">{statedWords(one)}</td>
              <td>{resultWords(one)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
