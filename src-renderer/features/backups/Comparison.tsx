import { DATA_VERSION } from '#bridge'
import { backupWords } from '#text/backupWords.ts'
import { number } from '#text/format.ts'
import { Notice } from '#ui/Notice.tsx'

import { COUNTED } from './useComparison.ts'
import type { ComparisonState } from './useComparison.ts'

import css from './Backups.module.css'

/** Counts before and after, kind by kind; what would become fewer stands out. */
export function Comparison({ comparison }: { readonly comparison: ComparisonState }) {
  if (comparison.state === 'none') return null
  if (comparison.state === 'reading') return <p>{backupWords.loading}</p>
  if (comparison.state === 'refused')
    return (
      <Notice tone="danger">
        {comparison.read.reason === 'newer'
          ? backupWords.newer(comparison.read.version, DATA_VERSION)
          : backupWords.refused[comparison.read.reason]}
      </Notice>
    )
  const { before, after, loose } = comparison
  return (
    <>
      {loose.size === 0 ? null : <Notice tone="warn">{backupWords.loose([...loose])}</Notice>}
      <table aria-label={backupWords.kind} className={css.counts}>
        <thead>
          <tr>
            <th scope="col">{backupWords.kind}</th>
            <th scope="col">{backupWords.before}</th>
            <th scope="col">{backupWords.after}</th>
          </tr>
        </thead>
        <tbody>
          {COUNTED.map((table) => (
            <tr key={table} data-fewer={after[table] < before[table] || undefined}>
              <th scope="row">{backupWords.counted[table]}</th>
              <td>{number(before[table])}</td>
              <td>{number(after[table])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
