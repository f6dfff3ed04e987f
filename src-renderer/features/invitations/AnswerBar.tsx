import { useState } from 'react'

import type { Answer } from '#domain/invitation.ts'
import type { Channel, Id, Invitation } from '#domain/record.ts'
import { answerWords as words } from '#text/answerWords.ts'
import { attendeeWords } from '#text/attendeeWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Select } from '#ui/Select.tsx'

import { noteAnswer, takeBack } from './invitationEdits.ts'
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

const KEY = 'answerChannel'

const NO_CHANNEL = 'none'

const CHANNELS = [
  { value: NO_CHANNEL, label: words.unknownChannel },
  ...(Object.keys(attendeeWords.channels) as Channel[]).map((value) => ({
    value,
    label: attendeeWords.channels[value],
  })),
] as const

/** The channel of the last answer: most are told over the same one. */
function lastChannel(): Channel | null {
  const saved = localStorage.getItem(KEY)
  const known = CHANNELS.find(({ value }) => value === saved)?.value ?? NO_CHANNEL
  return known === NO_CHANNEL ? null : known
}

/** Who tells it, how and why, and a button with a key for each answer of those who are chosen. */
export function AnswerBar({ ids }: { readonly ids: readonly Id[] }) {
  const [channel, setChannel] = useState(lastChannel)
  const [toldBy, setToldBy] = useState('')
  const [reason, setReason] = useState('')
  const note = async (invitation: Invitation) => {
    const answer: Answer = {
      invitation,
      toldBy: toldBy.trim(),
      channel,
      reason: reason.trim(),
    }
    const noted = await attempt(noteAnswer(ids, answer))
    if (!noted.ok || !noted.value) return
    setToldBy('')
    setReason('')
  }
  useAnswerKeys((digit) => {
    const invitation = ANSWERS[digit - 1]
    if (ids.length === 0) return
    if (digit === 0) void attempt(takeBack(ids))
    else if (invitation !== undefined) void note(invitation)
  })
  return (
    <div role="group" aria-label={words.bar} className={css.answer}>
      <span className={css.chosen} role="status">
        {ids.length === 0 ? words.forNobody : words.forMany(ids.length)}
      </span>
      <div className={css.channel}>
        <Select
          label={words.channel}
          hideLabel
          options={CHANNELS}
          value={channel ?? NO_CHANNEL}
          onChange={(value) => {
            localStorage.setItem(KEY, value)
            setChannel(value === NO_CHANNEL ? null : value)
          }}
        />
      </div>
      <input
        aria-label={words.toldBy}
        placeholder={words.toldByHint}
        className={`${field.control} ${css.told}`}
        value={toldBy}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setToldBy(event.target.value)}
      />
      <input
        aria-label={words.reason}
        placeholder={words.reasonHint}
        className={`${field.control} ${css.reason}`}
        value={reason}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setReason(event.target.value)}
      />
      {ANSWERS.map((invitation, index) => (
        <Button
          key={invitation}
          size="s"
          hint={words.answerHint[invitation]}
          shortcut={`Alt+${index + 1}`}
          isDisabled={ids.length === 0 || (invitation === 'substitute' && ids.length > 1)}
          onPress={() => void note(invitation)}
        >
          {words.answer[invitation]}
        </Button>
      ))}
    </div>
  )
}
