import { attendeesOf } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { Dialog } from '#ui/Dialog.tsx'

import { addSubstitute, setSubstitute } from './attendeeEdits.ts'

import css from './Attendees.module.css'

interface SubstituteDialogProps {
  readonly attendee: Attendee
  readonly onClose: () => void
}

/** Who comes in place of somebody: an attendee of the list, or a name that joins the list. */
export function SubstituteDialog({ attendee, onClose }: SubstituteDialogProps) {
  const attendees = usePlan(attendeesOf)
  const current = usePlan((plan) => plan.attendees.get(attendee.id)?.substituteId ?? null)
  const options = attendees
    .filter((one) => one.id !== attendee.id)
    .map((one) => ({ value: one.id, label: one.fullName, detail: postsOf(one) }))
  const then = (work: Promise<void>) => work.then(onClose)
  return (
    <Dialog
      title={words.substituteTitle(attendee.fullName)}
      isOpen
      onClose={onClose}
      actions={
        <Button onPress={onClose}>
          {current === null ? words.substituteLater : words.substituteDone}
        </Button>
      }
    >
      <div className={css.stack}>
        <ComboBox
          label={words.substituteField}
          description={words.substituteText}
          options={options}
          value={current}
          placeholder={words.substitutePlaceholder}
          onPick={(id) => then(setSubstitute(attendee.id, id))}
          onText={(name) =>
            then(
              name.trim() === ''
                ? setSubstitute(attendee.id, null)
                : addSubstitute(attendee.id, name.trim()),
            )
          }
        />
      </div>
    </Dialog>
  )
}

function postsOf({ partyPost, statePost, unit }: Attendee): string {
  return [partyPost, statePost, unit].filter((part) => part !== '').join(', ')
}
