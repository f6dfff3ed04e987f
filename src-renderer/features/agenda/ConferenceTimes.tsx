import type { ReactNode } from 'react'

import type { Conference } from '#domain/record.ts'
import { readClock, readDate } from '#domain/time.ts'
import { agendaWords as words } from '#text/agendaWords.ts'
import { clock, shortDate, weekdayWords } from '#text/format.ts'
import { worded } from '#ui/attempt.ts'
import { DraftField } from '#ui/DraftField.tsx'

import { setTimes } from './agendaEdits.ts'

import css from './Agenda.module.css'

const { conference: labels, steps } = words

/** Date, start and slot of the conference, from which every time on the page follows. */
export function ConferenceTimes({ conference }: { readonly conference: Conference }) {
  const { date, start, slotEnd } = conference
  // A text that cannot be read is refused in the same way as a verb refuses.
  const saveDate = (text: string) =>
    worded((async () => setTimes(steps.date, { date: readDate(text) }))())
  const saveStart = (text: string) =>
    worded(
      (async () => {
        const time = readClock(text)
        await setTimes(time === null ? steps.noStart : steps.start(clock(time)), { start: time })
      })(),
    )
  const saveSlotEnd = (text: string) =>
    worded(
      (async () => {
        const time = readClock(text)
        const label = time === null ? steps.noSlotEnd : steps.slotEnd(clock(time))
        await setTimes(label, { slotEnd: time })
      })(),
    )
  return (
    <div className={css.times}>
      <Fact label={labels.date} after={weekdayWords(date)}>
        <DraftField
          label={labels.date}
          hideLabel
          value={shortDate(date)}
          placeholder={labels.datePlaceholder}
          onCommit={saveDate}
        />
      </Fact>
      <Fact label={labels.start}>
        <DraftField
          label={labels.start}
          hideLabel
          value={start === null ? '' : clock(start)}
          placeholder={labels.startPlaceholder}
          onCommit={saveStart}
        />
      </Fact>
      <Fact label={labels.slotEnd}>
        <DraftField
          label={labels.slotEnd}
          hideLabel
          value={slotEnd === null ? '' : clock(slotEnd)}
          placeholder={labels.slotEndPlaceholder}
          onCommit={saveSlotEnd}
        />
      </Fact>
      {start === null ? <span className={css.hint}>{labels.startMissing}</span> : null}
    </div>
  )
}

interface FactProps {
  readonly label: string
  readonly after?: string
  readonly children: ReactNode
}

/** The label is drawn here, on one line with its field; the field says it to a screen reader. */
function Fact({ label, after = '', children }: FactProps) {
  return (
    <div className={css.fact}>
      <span aria-hidden className={css.factLabel}>
        {label}
      </span>
      <div className={css.factField}>{children}</div>
      {after === '' ? null : <span className={css.factAfter}>{after}</span>}
    </div>
  )
}
