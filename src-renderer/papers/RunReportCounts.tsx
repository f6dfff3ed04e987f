import type { AwardCount } from '#domain/runCounts.ts'
import { count as countText } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'

const words = runWords.report.countColumns

/** Per award and kind: stated, given, absent, later. */
export function RunReportCounts({ counts }: { readonly counts: readonly AwardCount[] }) {
  if (counts.length === 0) return <p className="italic">{runWords.report.none}</p>
  return (
    <table>
      <colgroup>
        <col style={{ width: '54mm' }} />
        <col style={{ width: '24mm' }} />
        <col style={{ width: '22mm' }} />
        <col style={{ width: '24mm' }} />
        <col style={{ width: '18mm' }} />
        <col style={{ width: '18mm' }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{words.award}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.stated}</th>
          <th scope="col">{words.given}</th>
          <th scope="col">{words.absent}</th>
          <th scope="col">{words.later}</th>
        </tr>
      </thead>
      <tbody>
        {counts.flatMap(({ award, kinds }) =>
          kinds.map((one, index) => (
            <tr key={`${award}/${one.kind}`}>
              {index === 0 ? <td rowSpan={kinds.length}>{award}</td> : null}
              <td className="center">{runWords.kinds[one.kind]}</td>
              <td className="center">{one.stated === null ? '' : countText(one.stated)}</td>
              <td className="center">
                {countText(one.given)}
                {one.open.length === 0 ? '' : ` ${runWords.report.open(one.open.join(', '))}`}
              </td>
              <td className="center">{one.absent === 0 ? '' : countText(one.absent)}</td>
              <td className="center">{one.later === 0 ? '' : countText(one.later)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
