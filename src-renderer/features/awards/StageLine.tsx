import { Plus, X } from 'lucide-react'

import { listedName, recipientName, recipientPost } from '#domain/awards/recipient.ts'
import {
  addRecipientsToHandover,
  moveInHandover,
  takeOutOfHandover,
} from '#domain/handovers/handover.ts'
import { recipientsOfAward, recipientsOfHandover } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, Id, Recipient } from '#domain/record.ts'
import { edit } from '#store/edit.ts'
import { usePlan } from '#store/plan.ts'
import { awardWords } from '#text/awardWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { SortableList } from '#ui/SortableList.tsx'

import { useRemaining } from './useRemaining.ts'

import css from './StageLine.module.css'

const { line: words, steps } = awardWords

interface StageLineProps {
  readonly handover: Handover
  readonly position: number
}

/** Recipients as they are read and stand (C-16: one order for reading, line-up and tray). */
export function StageLine({ handover, position }: StageLineProps) {
  const plan = usePlan((each) => each)
  const { id, awardId } = handover
  const line = recipientsOfHandover(plan, handover)
  const remaining = useRemaining(awardId).recipients

  const add = (ids: readonly Id[]) =>
    attempt(
      edit(steps.addToLine(ids.length, position), (now) => addRecipientsToHandover(now, id, ids)),
    )
  const takeOut = (one: Recipient) =>
    attempt(
      edit(steps.takeOut(recipientName(plan, one), position), (now) =>
        takeOutOfHandover(now, id, one.id),
      ),
    )
  const move = (recipientId: Id, beforeId: Id | null) => {
    const one = plan.recipients.get(recipientId)
    const name = one === undefined ? '' : recipientName(plan, one)
    return edit(steps.moveInLine(name, position), (now) =>
      moveInHandover(now, id, recipientId, beforeId),
    )
  }
  return (
    <section aria-label={words.section}>
      <h3 className={css.title}>{words.section}</h3>
      {line.length === 0 ? <p className={css.none}>{words.none}</p> : null}
      <SortableList label={words.section} items={line} gap={0} onMove={move}>
        {(one, index) => (
          <div className={css.one}>
            <span className={css.number}>{index + 1}</span>
            <Who plan={plan} recipient={one} />
            <IconButton
              aria-label={words.takeOut(recipientName(plan, one))}
              size="s"
              icon={<X size={14} strokeWidth={1.75} />}
              onPress={() => void takeOut(one)}
            />
          </div>
        )}
      </SortableList>
      <header className={css.remainingHead}>
        <h3 className={css.title}>{words.remaining}</h3>
        {remaining.length < 2 ? null : (
          <Button
            variant="quiet"
            size="s"
            icon={<Plus size={14} strokeWidth={1.75} />}
            onPress={() => void add(remaining.map((one) => one.id))}
          >
            {words.addAll(remaining.length)}
          </Button>
        )}
      </header>
      {remaining.length === 0 ? (
        <p className={css.none}>
          {recipientsOfAward(plan, awardId).length > 0 ? words.allIn : words.noRecipients}
        </p>
      ) : (
        <ul aria-label={words.remaining} className={css.remaining}>
          {remaining.map((one) => (
            <li key={one.id} className={css.one}>
              <IconButton
                aria-label={words.addOne(recipientName(plan, one))}
                size="s"
                icon={<Plus size={14} strokeWidth={1.75} />}
                onPress={() => void add([one.id])}
              />
              <Who plan={plan} recipient={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Who({ plan, recipient }: { readonly plan: Plan; readonly recipient: Recipient }) {
  const name = listedName(plan, recipient)
  const post = recipientPost(plan, recipient)
  return (
    <span className={css.who} title={post === '' ? name : `${name}, ${post}`}>
      {name || awardWords.unnamedRecipient}
      {post === '' ? null : <span className={css.post}>{post}</span>}
    </span>
  )
}
