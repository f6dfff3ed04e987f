import { mayGoOn, newestNoteDay } from '#domain/door/doorDay.ts'
import type { DoorDay } from '#domain/door/doorDay.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { beginDay, todayAtDoor } from '#store/begunDay.ts'
import { doorWords } from '#text/doorWords.ts'
import { isoDayText } from '#text/format.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'

import css from './Door.module.css'

const words = doorWords.days

interface DaysChoiceProps {
  readonly days: readonly DoorDay[]
  /** ISO day of the first note, or null. */
  readonly first: string | null
  readonly chosen: DoorDay
  readonly onChoose: (index: number) => void
}

/** Whose figures are shown, where the conference takes more than one day. */
export function DaysChoice({ days, first, chosen, onChoose }: DaysChoiceProps) {
  if (days.length < 2) return null
  return (
    <RadioGroup
      label={words.label}
      hideLabel
      look="segments"
      options={days.map(({ from }, index) => ({
        value: String(index),
        label: isoDayText(from ?? first) || words.first,
      }))}
      value={String(days.indexOf(chosen))}
      onChange={(index) => onChoose(Number(index))}
    />
  )
}

interface NewDayNoticeProps {
  readonly plan: Plan
  readonly days: readonly DoorDay[]
}

/** Offers to begin a further day where all that was noted is of days before; the desk alone knows. */
export function NewDayNotice({ plan, days }: NewDayNoticeProps) {
  const newest = newestNoteDay(plan)
  const today = todayAtDoor()
  const conferenceId = conferenceOf(plan)?.id
  const isBegun = days.at(-1)?.from === today
  if (newest === null || conferenceId === undefined || isBegun || !mayGoOn(newest, today))
    return null
  return (
    <div className={css.newDay}>
      <Notice
        tone="info"
        title={words.newDay(isoDayText(newest))}
        action={
          <Button onPress={() => beginDay(conferenceId, today)}>
            {words.begin(isoDayText(today))}
          </Button>
        }
      >
        {words.newDayMore}
      </Notice>
    </div>
  )
}
