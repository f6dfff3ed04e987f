import { Columns3 } from 'lucide-react'

import { attendeeWords as words } from '#text/attendeeWords.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Popover } from '#ui/Popover.tsx'

import type { AttendeeColumn } from './tableColumns.tsx'
import { OWN_LAYOUT, laidOut, withColumn } from './tableLayout.ts'
import type { TableLayout } from './tableLayout.ts'

import css from './Attendees.module.css'

interface ColumnsMenuProps {
  readonly columns: readonly AttendeeColumn[]
  readonly layout: TableLayout
  readonly onLayout: (layout: TableLayout) => void
}

/** Which columns the table shows. */
export function ColumnsMenu({ columns, layout, onLayout }: ColumnsMenuProps) {
  const shown = new Set(laidOut(columns, layout).map(({ key }) => key))
  return (
    <Popover
      label={words.columnsTitle}
      trigger={
        <Button
          variant="quiet"
          icon={<Columns3 size={16} strokeWidth={1.75} />}
          hint={words.columnsHint}
        >
          <span className={css.menuLabel}>{words.columnsButton}</span>
        </Button>
      }
    >
      <div className={css.choices}>
        {columns.map(({ key, header }, index) => (
          <Checkbox
            key={key}
            label={header}
            isSelected={shown.has(key)}
            isDisabled={index === 0}
            onChange={(isShown) => onLayout(withColumn(layout, key, isShown))}
          />
        ))}
        <Button size="s" variant="quiet" onPress={() => onLayout(OWN_LAYOUT)}>
          {words.columnsOwn}
        </Button>
      </div>
    </Popover>
  )
}
