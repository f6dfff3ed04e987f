import type { RefObject } from 'react'

import type { Id, Invitation } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { answerWords as words } from '#text/answerWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Select } from '#ui/Select.tsx'

import { CHANNEL_OPTIONS, channelOf, channelOption } from './channelOptions.ts'
import { takeBack } from './invitationEdits.ts'
import type { AnswerDraft } from './useAnswerDraft.ts'
import { useAnswerKeys } from './useAnswerKeys.ts'

import field from '#ui/Field.module.css'
import css from './Invitations.module.css'

/** What can be noted of people, in the order of their keys. */
export const ANSWERS = [
  'invited',
  'accepted',
  'declined',
  'substitute',
] as const satisfies readonly Invitation[]

interface AnswerBarProps {
  readonly ids: readonly Id[]
  readonly draft: AnswerDraft
  readonly onDraft: (fields: Partial<AnswerDraft>) => void
  readonly onNote: (ids: readonly Id[], invitation: Invitation) => void
  /** Digits typed there are of the search. */
  readonly search: RefObject<HTMLInputElement | null>
}

/** Who tells it, how and why, and a button with a key for each answer of those who are chosen. */
export function AnswerBar({ ids, draft, onDraft, onNote, search }: AnswerBarProps) {
  useAnswerKeys(search, (digit) => {
    const invitation = ANSWERS[digit - 1]
    if (ids.length === 0) return
    if (digit === 0) void attempt(takeBack(ids))
    else if (invitation !== undefined) onNote(ids, invitation)
  })
  return (
    <div role="group" aria-label={words.bar} className={css.answer}>
      <ForWhom ids={ids} />
      <div className={css.channel}>
        <Select
          label={words.channel}
          hideLabel
          options={CHANNEL_OPTIONS}
          value={channelOption(draft.channel)}
          onChange={(value) => onDraft({ channel: channelOf(value) })}
        />
      </div>
      <input
        aria-label={words.toldBy}
        placeholder={words.toldByHint}
        className={`${field.control} ${css.told}`}
        value={draft.toldBy}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onDraft({ toldBy: event.target.value })}
      />
      <input
        aria-label={words.reason}
        placeholder={words.reasonHint}
        className={`${field.control} ${css.reason}`}
        value={draft.reason}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onDraft({ reason: event.target.value })}
      />
      {ANSWERS.map((invitation, index) => (
        <Button
          key={invitation}
          size="s"
          hint={words.answerHint[invitation]}
          shortcut={`Alt+${index + 1}`}
          isDisabled={ids.length === 0 || (invitation === 'substitute' && ids.length > 1)}
          onPress={() => onNote(ids, invitation)}
        >
          {words.answer[invitation]}
        </Button>
      ))}
    </div>
  )
}

/** Of whom it is noted: one by name, for the row may be out of sight. */
function ForWhom({ ids }: { readonly ids: readonly Id[] }) {
  const [only] = ids
  const name = usePlan((plan) => plan.attendees.get(only ?? '')?.fullName ?? '')
  const text =
    ids.length === 0
      ? words.forNobody
      : ids.length === 1
        ? words.forOne(name)
        : words.forMany(ids.length)
  return (
    <span className={css.chosen} role="status" title={text}>
      {text}
    </span>
  )
}
