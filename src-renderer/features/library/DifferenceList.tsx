import { useState } from 'react'

import type { FieldDifference, RecordDifference } from '#domain/difference.ts'
import type { Plan } from '#domain/plan.ts'
import { TABLE_NAMES } from '#domain/record.ts'
import type { TableName } from '#domain/record.ts'
import { fieldWord } from '#text/fieldWords.ts'
import { fileWords } from '#text/fileWords.ts'
import { recordName } from '#text/recordName.ts'
import { valueWords } from '#text/valueWords.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'

import css from './FileDialog.module.css'

const words = fileWords.import
const TONES = { added: 'ok', changed: 'info', removed: 'danger' } as const
/** As many as the eye takes in; the rest on demand. */
const FIRST_SHOWN = 20

interface Plans {
  readonly before: Plan
  readonly after: Plan
}

interface DifferenceListProps extends Plans {
  readonly records: readonly RecordDifference[]
}

/** What an update adds, changes and takes away, table by table. */
export function DifferenceList({ records, ...plans }: DifferenceListProps) {
  return (
    <section className={css.difference} aria-label={words.difference}>
      {TABLE_NAMES.map((table) => {
        const own = records.filter((record) => record.table === table)
        if (own.length === 0) return null
        return <TableDifference key={table} table={table} records={own} {...plans} />
      })}
    </section>
  )
}

interface TableDifferenceProps extends DifferenceListProps {
  readonly table: TableName
}

function TableDifference({ table, records, ...plans }: TableDifferenceProps) {
  const [isWhole, setWhole] = useState(false)
  const count = (kind: RecordDifference['kind']) =>
    records.filter((record) => record.kind === kind).length
  const shown = isWhole ? records : records.slice(0, FIRST_SHOWN)
  const rest = records.length - shown.length
  return (
    <div>
      <h3 className={css.heading}>
        {fileWords.unitsHeading[table]}
        <span>{words.total(count('added'), count('changed'), count('removed'))}</span>
      </h3>
      <ul className={css.records}>
        {shown.map((record) => (
          <li key={record.id} className={css.record}>
            <Badge tone={TONES[record.kind]}>{words.kinds[record.kind]}</Badge>
            <div className={css.what}>
              <span>{recordName(planOf(record, plans), table, record.id)}</span>
              {record.fields.map((field) => (
                <FieldLine key={field.field} table={table} field={field} {...plans} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {rest === 0 ? null : (
        <Button variant="quiet" size="s" onPress={() => setWhole(true)}>
          {words.more(rest)}
        </Button>
      )}
    </div>
  )
}

/** A record that goes is named as it is here, any other as it is in the file. */
function planOf({ kind }: RecordDifference, { before, after }: Plans): Plan {
  return kind === 'added' ? after : before
}

interface FieldLineProps extends Plans {
  readonly table: TableName
  readonly field: FieldDifference
}

function FieldLine({ table, field, before, after }: FieldLineProps) {
  const name = fieldWord(table, field.field)
  if (field.field === 'order') return <p className={css.field}>{name}</p>
  return (
    <p className={css.field}>
      {name}: <del>{valueWords(before, table, field.field, field.before)}</del> {words.to}{' '}
      <ins>{valueWords(after, table, field.field, field.after)}</ins>
    </p>
  )
}
