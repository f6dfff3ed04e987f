import { useRef } from 'react'

import type { ClockTime, Conference, ConferenceKind, PartialDate } from '#domain/record.ts'
import { parseClock, parsePartialDate } from '#domain/time.ts'
import { clock, shortDate, weekdayWords } from '#text/format.ts'
import { overviewWords as words } from '#text/overviewWords.ts'
import { attempt } from '#ui/attempt.ts'
import { DraftField } from '#ui/DraftField.tsx'
import { Panel } from '#ui/Panel.tsx'
import { Select } from '#ui/Select.tsx'
import type { Parsed } from '#ui/useDraft.ts'

import { editConference } from './editConference.ts'
import { useFocusMark } from './useFocusMark.ts'

import css from './Overview.module.css'

const KINDS = (Object.keys(words.kinds) as ConferenceKind[]).map((value) => ({
  value,
  label: words.kinds[value],
}))

type TextField = 'parentAgency' | 'agency' | 'place' | 'locality' | 'note'

/** Everything the papers say about the conference itself, each fact edited where it stands. */
export function Facts({ conference }: { readonly conference: Conference }) {
  const frame = useRef<HTMLDivElement>(null)
  useFocusMark('conferences', frame, () => true)
  const saveText = (field: TextField) => (text: string) =>
    editConference(words.steps.edit(words[field]), { [field]: text })
  const { date, start, slotEnd } = conference
  return (
    <Panel title={words.facts}>
      <div ref={frame} className={css.form}>
        <div className={css.wide}>
          <DraftField
            label={words.conferenceTitle}
            value={conference.title}
            isMultiline
            // A title is one line of text, however long it is: line breaks belong to the paper.
            onCommit={(text) =>
              editConference(words.steps.editTitle, { title: text.replace(/\s*\n\s*/gu, ' ') })
            }
          />
        </div>
        <Select
          label={words.kind}
          options={KINDS}
          value={conference.kind}
          onChange={(kind) => void attempt(editConference(words.steps.edit(words.kind), { kind }))}
        />
        <DraftField<PartialDate>
          label={words.date}
          value={shortDate(date)}
          placeholder={words.dateHint}
          description={weekdayWords(date) || words.dateHelp}
          parse={parsedDate}
          onCommit={(value) => editConference(words.steps.edit(words.date), { date: value })}
        />
        <DraftField<ClockTime | null>
          label={words.start}
          value={start === null ? '' : clock(start)}
          placeholder={words.clockHint}
          parse={parsedClock}
          onCommit={(value) => editConference(words.steps.edit(words.start), { start: value })}
        />
        <DraftField<ClockTime | null>
          label={words.slotEnd}
          value={slotEnd === null ? '' : clock(slotEnd)}
          placeholder={words.clockHint}
          description={words.slotEndHelp}
          parse={parsedClock}
          onCommit={(value) => editConference(words.steps.edit(words.slotEnd), { slotEnd: value })}
        />
        <DraftField
          label={words.parentAgency}
          value={conference.parentAgency}
          description={words.parentAgencyHelp}
          onCommit={saveText('parentAgency')}
        />
        <DraftField
          label={words.agency}
          value={conference.agency}
          description={words.agencyHelp}
          onCommit={saveText('agency')}
        />
        <DraftField
          label={words.place}
          value={conference.place}
          placeholder={words.placeHint}
          onCommit={saveText('place')}
        />
        <DraftField
          label={words.locality}
          value={conference.locality}
          description={words.localityHelp}
          onCommit={saveText('locality')}
        />
        <div className={css.wide}>
          <DraftField
            label={words.note}
            value={conference.note}
            isMultiline
            onCommit={saveText('note')}
          />
        </div>
      </div>
    </Panel>
  )
}

function parsedDate(text: string): Parsed<PartialDate> {
  const value = parsePartialDate(text)
  return value === null ? { ok: false, message: words.notADate(text) } : { ok: true, value }
}

/** An empty field is a time that nobody knows yet. */
function parsedClock(text: string): Parsed<ClockTime | null> {
  if (text.trim() === '') return { ok: true, value: null }
  const value = parseClock(text)
  return value === null ? { ok: false, message: words.notATime(text) } : { ok: true, value }
}
