import { memo } from 'react'
import type { ReactNode, RefObject } from 'react'

import { ATTENDEE_SORTS } from '#domain/attendeeSort.ts'
import type { Presence } from '#domain/presence.ts'
import type { Attendee, Invitation } from '#domain/record.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'

import { isWhole, unfiltered, valuesOf } from './attendeeView.ts'
import type { AttendeeView } from './attendeeView.ts'

import css from './Attendees.module.css'

interface AttendeeFiltersProps {
  readonly attendees: readonly Attendee[]
  readonly view: AttendeeView
  readonly onView: (view: AttendeeView) => void
  readonly search: RefObject<HTMLInputElement | null>
  /** What stands at the right: columns and saved views. */
  readonly children: ReactNode
}

/** Neither stands for a value: no unit is called so. */
const ALL = '\u0000all'
const WITHOUT = '\u0000without'

const SORTS = ATTENDEE_SORTS.map((value) => ({ value, label: words.sorts[value] }))

const INVITATIONS: readonly { readonly value: Invitation | typeof ALL; readonly label: string }[] =
  [
    { value: ALL, label: words.allInvitations },
    ...(Object.keys(words.invitations) as Invitation[]).map((value) => ({
      value,
      label: words.invitations[value],
    })),
  ]

const PRESENCES: readonly { readonly value: Presence | typeof ALL; readonly label: string }[] = [
  { value: ALL, label: words.allPresences },
  ...(Object.keys(words.presenceStates) as Presence[]).map((value) => ({
    value,
    label: words.presenceStates[value],
  })),
]

/** Search, filters and order of the list on the screen. An edit in the table draws it no sooner. */
export const AttendeeFilters = memo(function AttendeeFilters(props: AttendeeFiltersProps) {
  const { attendees, view, onView, search } = props
  return (
    <div className={css.bar}>
      <div className={css.search}>
        <SearchField
          label={words.searchShort}
          placeholder={words.search}
          value={view.query}
          onChange={(query) => onView({ ...view, query })}
          inputRef={search}
        />
      </div>
      <ValueFilter
        label={words.filterUnit}
        all={words.allUnits}
        attendees={attendees}
        field="unit"
        value={view.unit}
        onChange={(unit) => onView({ ...view, unit })}
      />
      <ValueFilter
        label={words.filterDelegation}
        all={words.allDelegations}
        attendees={attendees}
        field="delegation"
        value={view.delegation}
        onChange={(delegation) => onView({ ...view, delegation })}
      />
      <div className={css.filter}>
        <Select
          label={words.filterInvitation}
          hideLabel
          options={INVITATIONS}
          value={view.invitation ?? ALL}
          onChange={(value) => onView({ ...view, invitation: value === ALL ? null : value })}
        />
      </div>
      {hasArrivals(attendees) || view.presence !== null ? (
        <div className={css.filter}>
          <Select
            label={words.filterPresence}
            hideLabel
            options={PRESENCES}
            value={view.presence ?? ALL}
            onChange={(value) => onView({ ...view, presence: value === ALL ? null : value })}
          />
        </div>
      ) : null}
      {isWhole(view) ? null : (
        <Button variant="quiet" size="s" onPress={() => onView(unfiltered(view))}>
          {words.clearFilters}
        </Button>
      )}
      <span className={css.space} />
      <div className={css.filter} data-order>
        <Select
          label={words.sort}
          hideLabel
          options={SORTS}
          value={view.sort}
          onChange={(sort) => onView({ ...view, sort, direction: 'up' })}
        />
      </div>
      {props.children}
    </div>
  )
})

/** Before anybody has come there is nothing to choose from. */
function hasArrivals(attendees: readonly Attendee[]): boolean {
  return attendees.some(({ presence }) => presence.length > 0)
}

interface ValueFilterProps {
  readonly label: string
  readonly all: string
  readonly attendees: readonly Attendee[]
  readonly field: 'unit' | 'delegation'
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** Not shown while there is nothing to choose from. */
function ValueFilter(props: ValueFilterProps) {
  const values = valuesOf(props.attendees, props.field)
  if (values.length === 0 && props.value === null) return null
  const options = [
    { value: ALL, label: props.all },
    ...values.map((value) => ({ value, label: value })),
    { value: WITHOUT, label: words.without },
  ]
  const pick = (value: string) =>
    props.onChange(value === ALL ? null : value === WITHOUT ? '' : value)
  return (
    <div className={css.filter}>
      <ComboBox
        label={props.label}
        hideLabel
        options={options}
        value={props.value === null ? null : props.value === '' ? WITHOUT : props.value}
        placeholder={props.all}
        onPick={pick}
      />
    </div>
  )
}
