import type { PassedRow } from '#domain/awardImport/entries.ts'
import { awardImportWords } from '#text/awardImportWords.ts'

import css from './AwardImport.module.css'

const words = awardImportWords.passed

/** Rows that hold no recipient: nothing of a list is dropped without being told. */
export function PassedPart({ passed }: { readonly passed: readonly PassedRow[] }) {
  if (passed.length === 0) return <p className={css.nothing}>{words.none}</p>
  return (
    <div className={css.padded}>
      <p className={css.quiet}>{words.intro}</p>
      <table className={css.table}>
        <tbody>
          {passed.map(({ line, text, why }) => (
            <tr key={line}>
              <td className={css.lineNumber}>{awardImportWords.row.line(line)}</td>
              <td>{text}</td>
              <td className={css.why}>{words.why[why]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
