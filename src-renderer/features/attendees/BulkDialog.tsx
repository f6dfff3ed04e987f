import { useState } from 'react'

import type { Id } from '#domain/record.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Select } from '#ui/Select.tsx'
import { optionsOf } from '#ui/table/column.ts'

import { attendeesNow } from './attendeeEdits.ts'
import { fillCells } from './cellEdits.ts'
import type { LeftAside } from './cellEdits.ts'
import type { AttendeeColumn } from './tableColumns.tsx'

import css from './Attendees.module.css'

interface BulkDialogProps {
  readonly ids: readonly Id[]
  readonly columns: readonly AttendeeColumn[]
  /** Gets what was left aside, or null. */
  readonly onDone: (left: LeftAside | null) => void
  readonly onClose: () => void
}

/** One value for one column of all chosen attendees, as one step; says first what it takes the place of. */
export function BulkDialog({ ids, columns, onDone, onClose }: BulkDialogProps) {
  // A name belongs to one person.
  const offered = columns.filter(({ field }) => field !== undefined && field !== 'fullName')
  const [key, setKey] = useState('delegation')
  const [typed, setText] = useState('')
  const [isEmptied, setEmptied] = useState(false)
  const column = offered.find((each) => each.key === key) ?? offered[0]
  const chosen = new Set(ids)
  const rows = attendeesNow().filter(({ id }) => chosen.has(id))
  const [anyRow] = rows
  if (column === undefined || anyRow === undefined) return null
  const text = isEmptied ? '' : typed
  const replaced = rows.filter((row) => {
    const before = column.value(row)
    return before !== '' && before !== text
  })
  const options = optionsOf(column, anyRow)
  const isChoice = column.edit === 'select'
  const save = async () => {
    const done = await attempt(fillCells(ids, [{ columnKey: column.key, text }], columns))
    if (done.ok) onDone(done.value)
  }
  return (
    <Dialog
      title={words.bulkTitle(ids.length)}
      isOpen
      onClose={onClose}
      summary={replaced.length === 0 ? undefined : words.bulkReplaces(replaced.length)}
      actions={
        <>
          <Button onPress={onClose}>{words.bulkCancel}</Button>
          <Button
            variant="primary"
            isDisabled={!isEmptied && text === ''}
            onPress={() => void save()}
          >
            {isEmptied ? words.bulkClear(ids.length) : words.bulkDo(ids.length)}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <Select
          label={words.bulkColumn}
          options={offered.map((each) => ({ value: each.key, label: each.header }))}
          value={column.key}
          onChange={(next) => {
            setKey(next)
            setText('')
            setEmptied(false)
          }}
        />
        {isChoice ? (
          <Select
            key={column.key}
            label={words.bulkValue}
            options={options}
            value={text === '' ? null : text}
            onChange={setText}
          />
        ) : (
          <>
            <ComboBox
              key={column.key}
              label={words.bulkValue}
              options={options}
              value={null}
              text={text}
              prefersTyped
              isDisabled={isEmptied}
              onPick={setText}
              onText={setText}
            />
            <Checkbox label={words.bulkEmpty} isSelected={isEmptied} onChange={setEmptied} />
          </>
        )}
      </div>
    </Dialog>
  )
}
