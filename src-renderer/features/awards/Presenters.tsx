import { Plus, X } from 'lucide-react'

import { putPresenter } from '#domain/handovers/capacityProposal.ts'
import { addSlot, removeSlot, setPresenter } from '#domain/handovers/presenter.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Capacity, Handover, PresenterSlot } from '#domain/record.ts'
import { edit } from '#store/edit.ts'
import { usePlan } from '#store/plan.ts'
import { useRules } from '#store/rules.ts'
import { awardWords } from '#text/awardWords.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { DraftField } from '#ui/DraftField.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Select } from '#ui/Select.tsx'

import { attendeeOptions } from './attendeeOptions.ts'
import { CapacityNote } from './CapacityNote.tsx'

import css from './Awards.module.css'

const { presenter: words, steps } = awardWords

const CAPACITIES = (Object.keys(words.capacities) as Capacity[]).map((value) => ({
  value,
  label: words.capacities[value],
}))

interface PresentersProps {
  readonly handover: Handover
  readonly position: number
}

/** Who hands over: an attendee, a free name, or nobody yet; and in whose right. */
export function Presenters({ handover, position }: PresentersProps) {
  const attendees = usePlan(attendeesOf)
  const options = attendeeOptions(attendees)
  const { id, presenters } = handover
  const put = (at: number, slot: PresenterSlot) =>
    worded(edit(steps.setPresenter(position), (plan) => setPresenter(plan, id, at, slot)))
  const rules = useRules()
  const name = (at: number, person: Pick<PresenterSlot, 'attendeeId' | 'name'>) =>
    worded(edit(steps.setPresenter(position), (plan) => putPresenter(plan, id, at, person, rules)))
  return (
    <fieldset className={css.section}>
      <legend className={css.legend}>{words.section}</legend>
      {presenters.length === 0 ? <p className={css.none}>{words.none}</p> : null}
      {presenters.map((slot, at) => (
        <div key={at} className={slot.capacity === 'own' ? css.slotOwn : css.slot}>
          <ComboBox
            label={words.person(at + 1)}
            hideLabel
            options={options}
            value={slot.attendeeId}
            text={slot.name}
            placeholder={words.placeholder}
            onPick={(attendeeId) => name(at, { attendeeId, name: '' })}
            onText={(text) => name(at, { attendeeId: null, name: text.trim() })}
          />
          <Select
            label={words.capacity}
            hideLabel
            options={CAPACITIES}
            value={slot.capacity}
            onChange={(capacity) =>
              void attempt(
                put(at, { ...slot, capacity, ...(capacity === 'own' ? { principal: '' } : {}) }),
              )
            }
          />
          {slot.capacity === 'own' ? null : (
            <DraftField
              label={words.principal}
              hideLabel
              value={slot.principal}
              placeholder={words.principalHint}
              onCommit={(principal) => put(at, { ...slot, principal })}
            />
          )}
          <IconButton
            aria-label={words.delete}
            icon={<X size={16} strokeWidth={1.75} />}
            onPress={() =>
              void attempt(
                edit(steps.deletePresenter(position), (plan) => removeSlot(plan, id, at)),
              )
            }
          />
          <CapacityNote handover={handover} at={at} position={position} />
        </div>
      ))}
      <div>
        <Button
          variant="quiet"
          size="s"
          icon={<Plus size={14} strokeWidth={1.75} />}
          onPress={() =>
            void attempt(edit(steps.addPresenter(position), (plan) => addSlot(plan, id)))
          }
        >
          {words.add}
        </Button>
      </div>
    </fieldset>
  )
}
