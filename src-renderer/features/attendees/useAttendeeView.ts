import { useCallback, useDeferredValue, useMemo, useState } from 'react'

import type { DoorDay } from '#domain/door/doorDay.ts'
import type { Attendee } from '#domain/record.ts'
import { useInPauses } from '#ui/useInPauses.ts'
import { useSettled } from '#ui/useSettled.ts'

import { WHOLE_LIST, attendeesShown, preparedSearch } from './attendeeView.ts'
import type { AttendeeView } from './attendeeView.ts'

/**
 * What of the list is asked for (`view`), and what of it is on the screen (`shownView`, `shown`): the
 * same, but for the moment in which a letter is drawn before its rows are found.
 */
export function useAttendeeView(attendees: readonly Attendee[], day: DoorDay) {
  // Apart, so that a letter of a search draws nothing of what it does not change.
  const [query, setQuery] = useState('')
  const [lasting, setLasting] = useState(WHOLE_LIST)
  const view = useMemo(() => ({ ...lasting, query }), [lasting, query])
  const changeView = useCallback(({ query: typed, ...others }: Partial<AttendeeView>) => {
    if (typed !== undefined) setQuery(typed)
    if (Object.keys(others).length > 0) setLasting((now) => ({ ...now, ...others }))
  }, [])
  // What the filters offer may come a moment later than the row that was edited.
  const known = useSettled(attendees)
  const prepare = useCallback(() => preparedSearch(known), [known])
  const isPrepared = useInPauses(prepare, null) === attendees
  // A letter is so quick that it comes with its rows in one frame, unless texts are to be prepared first:
  // then it is drawn before its rows are found, and so is the whole list once the search is over.
  const foundQuery = useDeferredValue(query)
  const isQuick = isPrepared || (foundQuery !== '' && query.startsWith(foundQuery))
  const shownQuery = isQuick && query !== '' ? query : foundQuery
  const shownView = useMemo(() => ({ ...lasting, query: shownQuery }), [lasting, shownQuery])
  const shown = useMemo(
    () => attendeesShown(attendees, shownView, day),
    [attendees, shownView, day],
  )
  return { view, lasting, setLasting, changeView, known, shownView, shown }
}
