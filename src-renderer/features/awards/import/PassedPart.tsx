import { awardImportWords } from '#text/awardImportWords.ts'
import { PlainTable } from '#ui/PlainTable.tsx'

import { useReadList } from './awardListContext.ts'

import css from './AwardImport.module.css'

const words = awardImportWords.passed

/** Rows that hold no recipient: nothing of a list is dropped without being told. */
export function PassedPart() {
  // Of all; no more than the first are shown.
  const { passed, passedCount: count } = useReadList().overview
  if (passed.length === 0) return <p className={css.nothing}>{words.none}</p>
  return (
    <div className={css.padded}>
      <p className={css.quiet}>{words.intro}</p>
      <PlainTable label={awardImportWords.tabs.passed} isTop>
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
