import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

import { itemPersonName } from '#domain/agenda/agenda.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { AgendaItem, ItemPerson } from '#domain/record.ts'
import { openPlan, usePlan } from '#store/plan.ts'
import { agendaWords as words } from '#text/agendaWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { PopoverAt } from '#ui/Popover.tsx'

import { setPeople } from './agendaEdits.ts'

import css from './Agenda.module.css'

interface PeopleEditorProps {
  readonly item: AgendaItem
  readonly onClose: () => void
}

const ROLES = words.roles.map((role) => ({ value: role, label: role }))

const NOBODY: ItemPerson = { attendeeId: null, name: '', role: '' }

/** Who does what in an item: attendees of the list or names as typed, each with a role. */
export function PeopleEditor({ item, onClose }: PeopleEditorProps) {
  const anchor = useRef<HTMLDivElement>(null)
  const attendees = usePlan(attendeesOf)
  const options = attendees.map((one) => ({
    value: one.id,
    label: one.fullName,
    detail: [one.partyPost, one.statePost, one.unit].filter((part) => part !== '').join(', '),
  }))
  const { people } = item
  const replace = (at: number, person: ItemPerson) =>
    setPeople(
      item,
      at === people.length
        ? [...people, person]
        : people.map((each, index) => (index === at ? person : each)),
    )
  const remove = (at: number) =>
    setPeople(
      item,
      people.filter((_, index) => index !== at),
    )
  return (
    <>
      <div ref={anchor} className={css.anchor} />
      <PopoverAt label={words.editPeople(item.title)} anchor={anchor} onClose={onClose}>
        <FirstToType>
          {[...people, NOBODY].map((person, at) => (
            <div key={at} className={css.person}>
              <ComboBox
                label={words.person}
                hideLabel
                options={options}
                value={person.attendeeId}
                text={person.name}
                placeholder={at === people.length ? words.personPlaceholder : words.person}
                onPick={(attendeeId) => replace(at, { ...person, attendeeId, name: '' })}
                onText={(name) =>
                  name.trim() === ''
                    ? at === people.length
                      ? undefined
                      : remove(at)
                    : replace(at, { ...person, attendeeId: null, name: name.trim() })
                }
              />
              {at === people.length ? null : (
                <>
                  <ComboBox
                    label={words.role}
                    hideLabel
                    options={ROLES}
                    value={null}
                    text={person.role}
                    placeholder={words.role}
                    onPick={(role) => replace(at, { ...person, role })}
                    onText={(role) => replace(at, { ...person, role: role.trim() })}
                  />
                  <IconButton
                    aria-label={words.removePerson(itemPersonName(openPlan().plan, person))}
                    size="s"
                    icon={<X size={16} strokeWidth={1.75} />}
                    onPress={() => void attempt(remove(at))}
                  />
                </>
              )}
            </div>
          ))}
          <Button size="s" onPress={onClose}>
            {words.peopleDone}
          </Button>
        </FirstToType>
      </PopoverAt>
    </>
  )
}

/** The keys go to the empty line at once: who opens this wants to name somebody. */
function FirstToType({ children }: { readonly children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const inputs = list.current?.querySelectorAll('input')
    inputs?.item(inputs.length - 1).focus()
  }, [])
  return (
    <div ref={list} className={css.people}>
      {children}
    </div>
  )
}
