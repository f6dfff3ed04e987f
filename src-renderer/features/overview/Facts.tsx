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

const saveText =
  (field: 'parentAgency' | 'agency' | 'place' | 'locality' | 'note') => (text: string) =>
    editConference(words.steps.edit(words[field]), { [field]: text })

/** What each field does; the same functions always, so that an edit draws only its own field anew. */
const SAVE = {
  parentAgency: saveText('parentAgency'),
  agency: saveText('agency'),
  place: saveText('place'),
  locality: saveText('locality'),
  note: saveText('note'),
  // A title is one line of text, however long it is: line breaks belong to the paper.
  title: (text: string) =>
    editConference(words.steps.editTitle, { title: text.replace(/\s*\n\s*/gu, ' ') }),
  kind: (kind: ConferenceKind) =>
    void attempt(editConference(words.steps.edit(words.kind), { kind })),
  date: (date: PartialDate) => editConference(words.steps.edit(words.date), { date }),
  start: (start: ClockTime | null) => editConference(words.steps.edit(words.start), { start }),
  slotEnd: (slotEnd: ClockTime | null) =>
    editConference(words.steps.edit(words.slotEnd), { slotEnd }),
}

/** Everything the papers say about the conference itself, each fact edited where it stands. */
export function Facts({ conference }: { readonly conference: Conference }) {
  const frame = useRef<HTMLDivElement>(null)
  useFocusMark('conferences', frame, () => true)
  const { date, start, slotEnd } = conference
  return (
    <Panel title={words.facts}>
      <div ref={frame} className={css.form}>
        <div className={css.wide}>
          <DraftField
            label={words.conferenceTitle}
            value={conference.title}
            isMultiline
            onCommit={SAVE.title}
          />
        </div>
        <Select label={words.kind} options={KINDS} value={conference.kind} onChange={SAVE.kind} />
        <DraftField<PartialDate>
          label={words.date}
          value={shortDate(date)}
          placeholder={words.dateHint}
          description={weekdayWords(date) || words.dateHelp}
          parse={parsedDate}
          onCommit={SAVE.date}
        />
        <DraftField<ClockTime | null>
          label={words.start}
          value={start === null ? '' : clock(start)}
          placeholder={words.clockHint}
          parse={parsedClock}
          onCommit={SAVE.start}
        />
        <DraftField<ClockTime | null>
          label={words.slotEnd}
          value={slotEnd === null ? '' : clock(slotEnd)}
          placeholder={words.clockHint}
          description={words.slotEndHelp}
          parse={parsedClock}
          onCommit={SAVE.slotEnd}
        />
        <DraftField
          label={words.parentAgency}
          value={conference.parentAgency}
          description={words.parentAgencyHelp}
          onCommit={SAVE.parentAgency}
        />
        <DraftField
          label={words.agency}
          value={conference.agency}
          description={words.agencyHelp}
          onCommit={SAVE.agency}
        />
        <DraftField
          label={words.place}
          value={conference.place}
          placeholder={words.placeHint}
          onCommit={SAVE.place}
        />
        <DraftField
          label={words.locality}
          value={conference.locality}
          description={words.localityHelp}
          onCommit={SAVE.locality}
        />
        <div className={css.wide}>
          <DraftField label={words.note} value={conference.note} isMultiline onCommit={SAVE.note} />
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
