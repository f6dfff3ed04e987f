import { useState } from 'react'

import type { LinkProposal } from '#domain/awards/linkProposal.ts'
import { setRecipient } from '#domain/awards/recipient.ts'
import { fullForm } from '#domain/personForm.ts'
import type { Id } from '#domain/record.ts'
import { edit } from '#store/edit.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { awardWords } from '#text/awardWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { tellUndoable } from '#ui/tellUndoable.ts'

import css from './Awards.module.css'

const { link: words, steps, done } = awardWords

interface LinkDialogProps {
  readonly proposals: readonly LinkProposal[]
  readonly onClose: () => void
}

/** One question per possible link; ticked beforehand only where more than the name agrees. */
export function LinkDialog({ proposals, onClose }: LinkDialogProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<Id, Id>>(() => likely(proposals))
  const choose = ({ recipient, attendee }: LinkProposal, isChosen: boolean) => {
    // A person receives once: choosing one link of a recipient or an attendee drops the others.
    const next = new Map([...chosen].filter(([, id]) => id !== attendee.id))
    if (isChosen) next.set(recipient.id, attendee.id)
    else next.delete(recipient.id)
    setChosen(next)
  }
  const link = async () => {
    const result = await attempt(
      edit(steps.linkRecipients(chosen.size), (plan) =>
        [...chosen].flatMap(([id, attendeeId]) => setRecipient(plan, id, { attendeeId })),
      ),
    )
    if (!result.ok) return
    tellUndoable(done.linked(chosen.size), undoOfLastStep())
    onClose()
  }
  return (
    <Dialog
      title={words.title}
      look="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{uiWords.cancel}</Button>
          <Button variant="primary" isDisabled={chosen.size === 0} onPress={() => void link()}>
            {words.confirm(chosen.size)}
          </Button>
        </>
      }
    >
      <p className={css.none}>{words.text}</p>
      <ul className={css.links}>
        {proposals.map((proposal) => {
          const { recipient, attendee } = proposal
          const says = [recipient.post, recipient.unit].filter((part) => part !== '').join(', ')
          return (
            <li key={`${recipient.id} ${attendee.id}`} className={css.link}>
              <Checkbox
                label={words.line(recipient.name, fullForm(attendee))}
                hideLabel
                isSelected={chosen.get(recipient.id) === attendee.id}
                onChange={(isChosen) => choose(proposal, isChosen)}
              />
              <div>
                <div>
                  {words.recipientSays}: {recipient.name}, {says || words.noPost}
                </div>
                <div className={css.none}>
                  {words.attendeeSays}: {fullForm(attendee)}
                  {attendee.unit === '' ? '' : `, ${attendee.unit}`}
                </div>
              </div>
              <Badge tone={proposal.samePost || proposal.sameUnit ? 'ok' : 'warn'}>
                {agreement(proposal)}
              </Badge>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}

function likely(proposals: readonly LinkProposal[]): ReadonlyMap<Id, Id> {
  const links = new Map<Id, Id>()
  for (const { recipient, attendee, samePost, sameUnit } of proposals)
    if ((samePost || sameUnit) && !links.has(recipient.id)) links.set(recipient.id, attendee.id)
  return links
}

function agreement({ samePost, sameUnit }: LinkProposal): string {
  if (samePost && sameUnit) return words.sameAll
  if (samePost) return words.samePost
  return sameUnit ? words.sameUnit : words.sameName
}
