import { backupWords } from '#text/backupWords.ts'
import { number } from '#text/format.ts'
import { Notice } from '#ui/Notice.tsx'

import type { ComparisonState } from './useComparison.ts'

import css from './Backups.module.css'

const KINDS = Object.entries(backupWords.counted) as readonly [
  keyof typeof backupWords.counted,
  string,
][]

/** Counts before and after, kind by kind; what would become fewer stands out. */
export function Comparison({ comparison }: { readonly comparison: ComparisonState }) {
  if (comparison.state === 'none') return <div className={css.comparison} />
  if (comparison.state === 'reading') return <p className={css.comparison}>{backupWords.loading}</p>
  if (comparison.state === 'broken')
    return (
      <div className={css.comparison}>
        <Notice tone="danger">{backupWords.broken}</Notice>
      </div>
    )
  const { before, after } = comparison
  return (
    <table className={css.comparison}>
      <thead>
        <tr>
          <th scope="col">{backupWords.kind}</th>
          <th scope="col">{backupWords.before}</th>
          <th scope="col">{backupWords.after}</th>
        </tr>
      </thead>
      <tbody>
        {KINDS.map(([table, name]) => (
          <tr key={table} data-fewer={after[table] < before[table] || undefined}>
            <th scope="row">{name}</th>
            <td>{number(before[table])}</td>
            <td>{number(after[table])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
