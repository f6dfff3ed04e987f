import type { Channel, Id } from '#domain/record.ts'
import { answerWords } from '#text/answerWords.ts'
import { attendeeWords } from '#text/attendeeWords.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { DraftField } from '#ui/DraftField.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import type { Option } from '#ui/Select.tsx'

import css from './Absence.module.css'

const { absence: words, toldBy, reason, channel, unknownChannel } = answerWords

/** What is filled in; a name that is not in the list stands in `newName`. */
export interface AbsenceDraft {
  readonly kind: 'declined' | 'substitute'
  readonly toldBy: string
  readonly channel: Channel | null
  readonly reason: string
  readonly substituteId: Id | null
  readonly newName: string
  readonly newPost: string
  readonly takesSeat: boolean
  readonly takesDelegation: boolean
}

interface AbsenceFormProps {
  readonly draft: AbsenceDraft
  readonly options: readonly Option[]
  readonly onDraft: (draft: AbsenceDraft) => void
}

const NO_CHANNEL = 'none'

const CHANNELS = [
  { value: NO_CHANNEL, label: unknownChannel },
  ...(Object.keys(attendeeWords.channels) as Channel[]).map((value) => ({
    value,
    label: attendeeWords.channels[value],
  })),
] as const

/** The answer: nobody comes or somebody else, who told it, how and why. */
export function AbsenceForm({ draft, options, onDraft }: AbsenceFormProps) {
  const set = (fields: Partial<AbsenceDraft>) => onDraft({ ...draft, ...fields })
  const isNew = draft.newName.trim() !== ''
  return (
    <div className={css.form}>
      <RadioGroup
        look="segments"
        label={words.kind}
        options={(['substitute', 'declined'] as const).map((value) => ({
          value,
          label: words.kinds[value],
        }))}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      {draft.kind === 'declined' ? null : (
        <div className={css.row}>
          <ComboBox
            label={words.who}
            description={isNew ? words.isNew(draft.newName.trim()) : words.whoHelp}
            options={options}
            value={isNew ? null : draft.substituteId}
            text={draft.newName}
            placeholder={words.whoHint}
            onPick={(substituteId) => set({ substituteId, newName: '' })}
            onText={(newName) => set({ newName, substituteId: null })}
          />
          {isNew ? (
            <DraftField
              label={words.newPost}
              placeholder={words.newPostHint}
              value={draft.newPost}
              onCommit={(newPost) => set({ newPost })}
            />
          ) : null}
        </div>
      )}
      <div className={css.row}>
        <DraftField
          label={toldBy}
          value={draft.toldBy}
          onCommit={(text) => set({ toldBy: text })}
        />
        <Select
          label={channel}
          options={CHANNELS}
          value={draft.channel ?? NO_CHANNEL}
          onChange={(value) => set({ channel: value === NO_CHANNEL ? null : value })}
        />
        <DraftField
          label={reason}
          value={draft.reason}
          onCommit={(text) => set({ reason: text })}
        />
      </div>
    </div>
  )
}
