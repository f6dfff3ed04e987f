import type { Link, ReviewedRow, RowAnswer } from '#domain/awardImport/review.ts'
import { recipientName, recipientPost } from '#domain/awards/recipient.ts'
import { fullForm } from '#domain/personForm.ts'
import type { Attendee, Id } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { awardWords } from '#text/awardWords.ts'
import { Select } from '#ui/Select.tsx'
import type { Option } from '#ui/Select.tsx'

import css from './AwardImport.module.css'

interface RowQuestionProps {
  readonly row: ReviewedRow
  readonly onAnswer: (answer: RowAnswer) => void
}

interface Choice extends Option {
  readonly answer: RowAnswer
}

/** The question that keeps a row from being taken over; nothing when there is none. */
export function RowQuestion({ row: { entry, doubt }, onAnswer }: RowQuestionProps) {
  const plan = usePlan((each) => each)
  if (doubt === null || doubt.kind === 'award') return null
  const skip: Choice = { value: 'skip', label: words.row.skip, answer: { as: 'skip' } }
  const choices: Choice[] = []
  if (doubt.kind === 'kind')
    for (const kind of ['individual', 'collective', 'household'] as const)
      choices.push({ value: kind, label: awardWords.recipient.kinds[kind], answer: { kind } })
  if (doubt.kind === 'sameName')
    for (const recipient of doubt.recipients)
      choices.push({
        value: recipient.id,
        label: words.row.is(recipientName(plan, recipient)),
        detail: recipientPost(plan, recipient),
        answer: { as: { recipientId: recipient.id } },
      })
  if (doubt.kind !== 'kind') {
    const { add, addTwin, addJoined, addOpen } = words.row
    const label = {
      alike: addTwin,
      twoLines: addJoined,
      several: addJoined,
      sameName: add,
      nobody: addOpen,
    }[doubt.kind]
    choices.push({ value: 'add', label, answer: { as: 'add' } })
  }
  choices.push(skip)
  return (
    <div className={css.question}>
      <Select
        label={words.row.question(entry.line)}
        hideLabel
        options={choices}
        value={null}
        placeholder={words.row.ask}
        onChange={(value) => {
          const chosen = choices.find((one) => one.value === value)
          if (chosen !== undefined) onAnswer(chosen.answer)
        }}
      />
    </div>
  )
}

interface LinkQuestionProps {
  readonly row: ReviewedRow
  readonly link: Exclude<Link, { readonly kind: 'sure' }>
  readonly onAnswer: (attendeeId: Id | null) => void
}

const NOBODY = 'nobody'

/** Whether a row is an attendee of the same name; unanswered, it is taken over without a link. */
export function LinkQuestion({ row, link, onAnswer }: LinkQuestionProps) {
  const said = link.kind === 'said' ? (link.attendee?.id ?? NOBODY) : null
  return (
    <div className={css.question}>
      <Select
        label={words.row.link(row.entry.line)}
        hideLabel
        options={[
          ...link.attendees.map(attendeeOption),
          {
            value: NOBODY,
            label: link.attendees.length > 1 ? words.row.noAttendee : words.row.notAttendee,
          },
        ]}
        value={said}
        placeholder={words.row.ask}
        onChange={(value) => onAnswer(value === NOBODY ? null : value)}
      />
    </div>
  )
}

function attendeeOption(attendee: Attendee): Option {
  return {
    value: attendee.id,
    label: words.row.is(fullForm(attendee)),
    ...(attendee.unit === '' ? {} : { detail: attendee.unit }),
  }
}
