import { useState } from 'react'

import type { Channel, Id, Invitation } from '#domain/record.ts'
import { attempt } from '#ui/attempt.ts'

import { channelOf, channelOption } from './channelOptions.ts'
import { noteAnswer } from './invitationEdits.ts'

const KEY = 'answerChannel'

/** What is told with an answer. */
export interface AnswerDraft {
  readonly toldBy: string
  readonly channel: Channel | null
  readonly reason: string
}

/** The channel of the last answer: most are told over the same one. */
function firstDraft(): AnswerDraft {
  return { toldBy: '', channel: channelOf(localStorage.getItem(KEY)), reason: '' }
}

/**
 * What is typed in the bar, and the one way to note an answer with it: by button, key, menu or cell.
 * Who told it and why are for one answer; the channel stays.
 */
export function useAnswerDraft() {
  const [draft, setDraft] = useState(firstDraft)
  return {
    draft,
    type: (fields: Partial<AnswerDraft>) => {
      if (fields.channel !== undefined) localStorage.setItem(KEY, channelOption(fields.channel))
      setDraft((before) => ({ ...before, ...fields }))
    },
    note: async (ids: readonly Id[], invitation: Invitation) => {
      const { toldBy, channel, reason } = draft
      const answer = { invitation, toldBy: toldBy.trim(), channel, reason: reason.trim() }
      const taken = await attempt(noteAnswer(ids, answer))
      if (!taken.ok || !taken.value) return
      // What was typed meanwhile is for the next one.
      setDraft((now) => ({
        ...now,
        toldBy: now.toldBy === toldBy ? '' : now.toldBy,
        reason: now.reason === reason ? '' : now.reason,
      }))
    },
  }
}
