import { useState } from 'react'

import { alikeAtDoor } from '#domain/door/doorSearch.ts'
import { whoComes } from '#domain/door/needed.ts'
import { presenceOn } from '#domain/door/presence.ts'
import { readCode } from '#domain/invitations/invitationCode.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Attendee, Id, PresenceEvent } from '#domain/record.ts'
import { noteDay } from '#store/begunDay.ts'
import { openPlan } from '#store/plan.ts'
import { attempt } from '#ui/attempt.ts'
import { useSteady } from '#ui/useSteady.ts'

import { arrive, forget, leave } from './doorEdits.ts'
import type { Noted } from './doorEdits.ts'
import { doorResults } from './doorResults.ts'

/** What the desk is told in large letters. */
export type Told =
  | ({ readonly kind: 'noted' } & Noted)
  | { readonly kind: 'already'; readonly attendeeId: Id }
  | { readonly kind: 'mistyped' | 'unknown'; readonly text: string }

/** A form for somebody who is in no list; the text of the field is the first guess at the name. */
export interface UnlistedForm {
  readonly principal: Attendee | null
  readonly fullName: string
}

/** Who is meant of those found: nobody said so yet, Enter asks since so many are alike, or an arrow has said. */
type Choice =
  | { readonly kind: 'open' | 'byArrow' }
  | { readonly kind: 'asked'; readonly alike: number }

const OPEN: Choice = { kind: 'open' }

/** What keys, rows and the scanner do; always the same functions, so that what shows them is not drawn anew. */
export interface DoorVerbs {
  readonly type: (text: string) => void
  /** Notes who is chosen: arrived, or gone; of several who are alike only when it is pressed again. */
  readonly enter: (isLeaving: boolean) => void
  readonly move: (step: 1 | -1, count: number) => void
  readonly welcome: (attendee: Attendee, how: 'typed' | 'scanned') => void
  readonly arriveAs: (id: Id, how: PresenceEvent['how']) => void
  readonly leaveAs: (id: Id) => void
  readonly openForm: (principal: Attendee | null) => void
  readonly closeForm: () => void
  readonly noted: (noted: Noted) => void
  readonly takeBack: (noted: Noted) => void
}

/** What the desk sees, and everything it does. */
export function useDoor() {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const [choice, setChoice] = useState<Choice>(OPEN)
  const [told, setTold] = useState<Told | null>(null)
  const [form, setForm] = useState<UnlistedForm | null>(null)

  const clear = () => {
    setQuery('')
    setActive(0)
    setChoice(OPEN)
  }
  const tell = async (noting: Promise<Noted>) => {
    const done = await attempt(noting)
    if (done.ok) setTold({ kind: 'noted', ...done.value })
    // What could not be noted is in the field again, unless the next guest is.
    else setQuery((now) => (now === '' ? query : now))
  }
  const arriveAs = (id: Id, how: PresenceEvent['how']) => {
    clear()
    const attendee = openPlan().plan.attendees.get(id)
    if (attendee !== undefined && presenceOn(attendee, noteDay()) === 'arrived')
      setTold({ kind: 'already', attendeeId: id })
    else void tell(arrive(id, how))
  }
  /** Who sent somebody does not come: the one who was sent does, or is asked for. */
  const welcome = (attendee: Attendee, how: 'typed' | 'scanned') => {
    const comes = whoComes(openPlan().plan, attendee)
    if (comes !== attendee) arriveAs(comes.id, 'substitute')
    else if (attendee.invitation === 'substitute' && presenceOn(attendee, noteDay()) !== 'arrived')
      openForm(attendee)
    else arriveAs(attendee.id, how)
  }
  const leaveAs = (id: Id) => {
    clear()
    void tell(leave(id))
  }
  const openForm = (principal: Attendee | null) => {
    setForm({ principal, fullName: principal === null ? query.trim() : '' })
  }
  const type = (text: string) => {
    const answer = readCode(attendeesOf(openPlan().plan), text)
    const [only, another] = answer.kind === 'found' ? answer.attendees : []
    if (only !== undefined && another === undefined) {
      clear()
      welcome(only, 'scanned')
    } else {
      setQuery(text)
      setActive(0)
      setChoice(OPEN)
    }
  }
  /** Of what is in the field now, not of what is drawn: the key may come before the picture. */
  const chosen = () => {
    const results = doorResults(attendeesOf(openPlan().plan), query, noteDay())
    return { ...results, one: results.shown[active] }
  }
  const enter = (isLeaving: boolean) => {
    const results = chosen()
    const { one, badCode } = results
    const alike = alikeAtDoor(results, query)
    if (one !== undefined && alike > 1 && choice.kind === 'open') {
      setChoice({ kind: 'asked', alike })
    } else if (one !== undefined) {
      if (isLeaving) leaveAs(one.id)
      else welcome(one, 'typed')
    } else if (badCode !== null) {
      setTold({ kind: badCode, text: query })
      clear()
    }
  }
  const move = (step: 1 | -1, count: number) => {
    setActive(Math.max(0, Math.min(count - 1, active + step)))
    setChoice({ kind: 'byArrow' })
  }
  const verbs = useSteady<DoorVerbs>({
    type,
    enter,
    move,
    welcome,
    arriveAs,
    leaveAs,
    openForm,
    closeForm: () => setForm(null),
    noted: (noted) => {
      setForm(null)
      clear()
      setTold({ kind: 'noted', ...noted })
    },
    takeBack: (noted) => void attempt(forget(noted)),
  })
  const alike = choice.kind === 'asked' ? choice.alike : null
  return { query, active, alike, told, form, verbs }
}
