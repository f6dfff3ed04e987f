import { memo, useCallback } from 'react'
import type { ReactNode, RefObject } from 'react'

import { ATTENDEE_SORTS } from '#domain/attendees/attendeeSort.ts'
import type { AttendeeSort } from '#domain/attendees/attendeeSort.ts'
import type { Presence } from '#domain/door/presence.ts'
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
  /** ISO day of which the filter of who is present speaks; null: there is but one. */
  readonly day: string | null
  /** Changes some of the view, the rest stays. Keep the function stable: what it moves in draws alone. */
  readonly onView: (changed: Partial<AttendeeView>) => void
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

/** Search, filters and order of the list on the screen. An edit in the table draws it no sooner. */
export const AttendeeFilters = memo(function AttendeeFilters(props: AttendeeFiltersProps) {
  const { attendees, view, onView, search } = props
  const toUnit = useCallback((unit: string | null) => onView({ unit }), [onView])
  const toDelegation = useCallback((delegation: string | null) => onView({ delegation }), [onView])
  const hasPresence = hasArrivals(attendees) || view.presence !== null
  return (
    <div className={css.bar}>
      <div className={css.search}>
        <SearchField
          label={words.searchShort}
          placeholder={words.search}
          value={view.query}
          onChange={(query) => onView({ query })}
          inputRef={search}
        />
      </div>
      <ValueFilter
        label={words.filterUnit}
        all={words.allUnits}
        attendees={attendees}
        field="unit"
        value={view.unit}
        onChange={toUnit}
      />
      <ValueFilter
        label={words.filterDelegation}
        all={words.allDelegations}
        attendees={attendees}
        field="delegation"
        value={view.delegation}
        onChange={toDelegation}
      />
      <InvitationFilter value={view.invitation} onView={onView} />
      {hasPresence ? (
        <PresenceFilter value={view.presence} day={props.day} onView={onView} />
      ) : null}
      {isWhole(view) ? null : (
        <Button variant="quiet" size="s" onPress={() => onView(unfiltered(view))}>
          {words.clearFilters}
        </Button>
      )}
      <span className={css.space} />
      <OrderChoice value={view.sort} onView={onView} />
      {props.children}
    </div>
  )
})

interface ChoiceProps<Value> {
  readonly value: Value
  readonly onView: (changed: Partial<AttendeeView>) => void
}

// A letter of a search changes none of these, and must not wait until they are drawn.

const InvitationFilter = memo(function InvitationFilter(props: ChoiceProps<Invitation | null>) {
  return (
    <div className={css.filter}>
      <Select
        label={words.filterInvitation}
        hideLabel
        options={INVITATIONS}
        value={props.value ?? ALL}
        onChange={(value) => props.onView({ invitation: value === ALL ? null : value })}
      />
    </div>
  )
})

interface PresenceFilterProps extends ChoiceProps<Presence | null> {
  readonly day: string | null
}

const PresenceFilter = memo(function PresenceFilter({ value, day, onView }: PresenceFilterProps) {
  const states = Object.keys(words.presenceStates) as Presence[]
  const options: readonly { readonly value: Presence | typeof ALL; readonly label: string }[] = [
    { value: ALL, label: words.allPresences(day) },
    ...states.map((state) => ({ value: state, label: words.presenceOn(state, day) })),
  ]
  return (
    <div className={css.filter}>
      <Select
        label={words.filterPresence}
        hideLabel
        options={options}
        value={value ?? ALL}
        onChange={(chosen) => onView({ presence: chosen === ALL ? null : chosen })}
      />
    </div>
  )
})

const OrderChoice = memo(function OrderChoice(props: ChoiceProps<AttendeeSort>) {
  return (
    <div className={css.filter} data-order>
      <Select
        label={words.sort}
        hideLabel
        options={SORTS}
        value={props.value}
        onChange={(sort) => props.onView({ sort, direction: 'up' })}
      />
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
const ValueFilter = memo(function ValueFilter(props: ValueFilterProps) {
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
})
