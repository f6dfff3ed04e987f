import type { AwardCount } from '#domain/papers/runCounts.ts'
import { countWords, resultWords, statedWords } from '#text/countWords.ts'
import { runWords } from '#text/runWords.ts'

import { PaperTable } from './PaperTable.tsx'
import type { PaperColumn } from './PaperTable.tsx'

const words = countWords.columns

const COLUMNS: readonly PaperColumn[] = [
  { title: words.award, millimetres: 52 },
  { title: words.kind, millimetres: 22 },
  { title: words.stated, millimetres: 26 },
  { title: words.result, millimetres: 60 },
]

/** Per award and kind: what the decision states, and what became of it. */
export function RunReportCounts({ counts }: { readonly counts: readonly AwardCount[] }) {
  if (counts.length === 0) return <p className="italic">{runWords.report.none}</p>
  return (
    <PaperTable columns={COLUMNS}>
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
    </PaperTable>
  )
}
