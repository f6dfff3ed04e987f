import { memo, useState } from 'react'

import { addOpenPoint } from '#domain/openPoint.ts'
import { openPointsOf } from '#domain/plan.ts'
import { edit } from '#store/edit.ts'
import { newId } from '#store/ids.ts'
import { usePlan } from '#store/plan.ts'
import { useFocusId } from '#store/session.ts'
import { overviewWords as words } from '#text/overviewWords.ts'
import { worded } from '#ui/attempt.ts'
import { DraftField } from '#ui/DraftField.tsx'
import { Panel } from '#ui/Panel.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'

import { OpenPointRow } from './OpenPointRow.tsx'

import css from './Overview.module.css'

type Filter = 'open' | 'all'

const FILTERS = [
  { value: 'open', label: words.showOpen },
  { value: 'all', label: words.showAll },
] as const satisfies readonly { readonly value: Filter; readonly label: string }[]

const add = (text: string) =>
  worded(edit(words.steps.addPoint, (plan) => addOpenPoint(plan, text, null, newId)))

/** What the office must still find out. */
export const OpenPoints = memo(function OpenPoints() {
  const points = usePlan(openPointsOf)
  const focusId = useFocusId('openPoints')
  const [filter, setFilter] = useState<Filter>('open')
  const open = points.filter((point) => !point.settled)
  // The point that a link leads to is shown, settled or not.
  const shown =
    filter === 'all' ? points : points.filter((point) => !point.settled || point.id === focusId)
  return (
    <Panel
      title={words.openPoints}
      detail={points.length === 0 ? undefined : words.openPointsCount(open.length)}
      actions={<PointFilter value={filter} onChange={setFilter} />}
    >
      <DraftField
        label={words.addPoint}
        hideLabel
        value=""
        isAdder
        placeholder={words.addPointHint}
        onCommit={add}
      />
      {shown.length === 0 ? (
        <p className={css.none}>{points.length === 0 ? words.noPoints : words.noOpenPoints}</p>
      ) : (
        <ul className={css.points} aria-label={words.openPoints}>
          {shown.map((point) => (
            <OpenPointRow key={point.id} point={point} />
          ))}
        </ul>
      )}
    </Panel>
  )
})

interface PointFilterProps {
  readonly value: Filter
  readonly onChange: (filter: Filter) => void
}

const PointFilter = memo(function PointFilter({ value, onChange }: PointFilterProps) {
  return (
    <RadioGroup
      label={words.filter}
      hideLabel
      look="segments"
      options={FILTERS}
      value={value}
      onChange={onChange}
    />
  )
})
