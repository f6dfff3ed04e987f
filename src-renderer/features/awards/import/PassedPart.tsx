import type { PassedRow } from '#domain/awardImport/entries.ts'
import { awardImportWords } from '#text/awardImportWords.ts'
import { PlainTable } from '#ui/PlainTable.tsx'

import css from './AwardImport.module.css'

const words = awardImportWords.passed

interface PassedPartProps {
  readonly passed: readonly PassedRow[]
  /** Of all; no more than the first are shown. */
  readonly count: number
}

/** Rows that hold no recipient: nothing of a list is dropped without being told. */
export function PassedPart({ passed, count }: PassedPartProps) {
  if (passed.length === 0) return <p className={css.nothing}>{words.none}</p>
  return (
    <div className={css.padded}>
      <p className={css.quiet}>{words.intro}</p>
      <PlainTable isTop>
        <tbody>
          {passed.map(({ line, text, why }) => (
            <tr key={line}>
              <td className={css.lineNumber}>{awardImportWords.row.line(line)}</td>
              <td>{text}</td>
              <td className={css.why}>{words.why[why]}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {count === passed.length ? null : (
        <p className={css.quiet}>{words.more(count - passed.length)}</p>
      )}
    </div>
  )
}
