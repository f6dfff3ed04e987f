import { isPresent } from '#domain/attendees/attendee.ts'
import type { Attendee, Channel, Id } from '#domain/record.ts'
import { answerWords } from '#text/answerWords.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { DraftField } from '#ui/DraftField.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import type { Option } from '#ui/Select.tsx'

import { CHANNEL_OPTIONS, channelOf, channelOption } from './channelOptions.ts'

import css from './Absence.module.css'

const { absence: words, toldBy, reason, channel } = answerWords

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
  /** Null: as it is with whoever has no delegation of the own. */
  readonly takesDelegation: boolean | null
}

interface AbsenceFormProps {
  readonly draft: AbsenceDraft
  readonly options: readonly Option[]
  /** Who is in the list under the name that is typed. */
  readonly namesake: Attendee | null
  readonly onDraft: (draft: AbsenceDraft) => void
}

/** The answer: nobody comes or somebody else, who told it, how and why. */
export function AbsenceForm({ draft, options, namesake, onDraft }: AbsenceFormProps) {
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
            description={isNew ? newWords(draft.newName.trim(), namesake) : words.whoHelp}
            options={options}
            value={isNew ? null : draft.substituteId}
            text={draft.newName}
            placeholder={words.whoHint}
            onPick={(substituteId) => set({ substituteId, newName: '', takesDelegation: null })}
            onText={(newName) => set({ newName, substituteId: null, takesDelegation: null })}
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
          options={CHANNEL_OPTIONS}
          value={channelOption(draft.channel)}
          onChange={(value) => set({ channel: channelOf(value) })}
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

function newWords(name: string, namesake: Attendee | null): string {
  if (namesake === null) return words.isNew(name)
  return isPresent(namesake)
    ? words.isNamesake(namesake.fullName)
    : words.isAbsentNamesake(namesake.fullName)
}
