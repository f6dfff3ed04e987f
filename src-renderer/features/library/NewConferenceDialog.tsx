import { useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'

import { lastMadeHere, officeRulesOf, titleOf } from '#domain/conference.ts'
import type { ProgrammeTemplate } from '#domain/rules.ts'
import { NO_DATE, parseClock, parsePartialDate } from '#domain/time.ts'
import { now } from '#store/ids.ts'
import { library } from '#store/library.ts'
import { rules } from '#store/rules.ts'
import { clock, minutesWords } from '#text/format.ts'
import { libraryWords } from '#text/libraryWords.ts'
import { messageOf } from '#text/messages.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { FormRow } from '#ui/FormRow.tsx'
import { Notice } from '#ui/Notice.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'

import { createConference } from './libraryActions.ts'

import css from './NewConferenceDialog.module.css'

const words = libraryWords.dialog
const EMPTY = 'empty'

interface Draft {
  readonly title: string
  readonly parentAgency: string
  readonly agency: string
  readonly date: string
  readonly start: string
}

/** Title, agency, date and start, with the programme of a template or none. */
export function NewConferenceDialog({ onClose }: { readonly onClose: () => void }) {
  const [code, setCode] = useState(rules.templates[0]?.code ?? EMPTY)
  const template = rules.templates.find((each) => each.code === code) ?? null
  // The rules of the office go on from one conference to the next.
  const [before] = useState(() => lastMadeHere(library().values()))
  const office = officeRulesOf(before)
  const takenOver = before === null ? '' : words.takenOver(office, before.title)
  const [draft, setDraft] = useState(() => firstDraft(template))
  const [ownTitle, setOwnTitle] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const date = parsePartialDate(draft.date)
  const start = draft.start.trim() === '' ? null : parseClock(draft.start)
  const badStart = draft.start.trim() !== '' && start === null

  function choose(next: string) {
    const chosen = rules.templates.find((each) => each.code === next) ?? null
    setCode(next)
    setDraft({
      ...draft,
      start: startOf(chosen),
      title: ownTitle ? draft.title : proposedTitle(chosen, draft.date),
    })
  }

  function change(field: keyof Draft, text: string) {
    const next = { ...draft, [field]: text }
    if (field === 'title') setOwnTitle(text !== '')
    if (field === 'date' && !ownTitle) setDraft({ ...next, title: proposedTitle(template, text) })
    else setDraft(next)
    setError(null)
  }

  async function create(event: FormEvent) {
    event.preventDefault()
    if (date === null || badStart) return
    try {
      await createConference(template, {
        ...draft,
        title: draft.title.trim(),
        date,
        start,
        ...office,
      })
      onClose()
    } catch (reason) {
      const message = messageOf(reason)
      if (message === null) throw reason
      setError(message)
    }
  }

  const field = (
    name: keyof Draft,
    label: string,
    more: { error?: string; description?: string } = {},
  ) => (
    <FormRow label={label} {...more}>
      {(ids) => (
        <input
          {...ids}
          className={css.input}
          value={draft[name]}
          onChange={(event) => change(name, event.target.value)}
        />
      )}
    </FormRow>
  )

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form="new-conference">
            {words.create}
          </Button>
        </>
      }
    >
      <form id="new-conference" className={css.form} onSubmit={(event) => void create(event)}>
        <RadioGroup
          label={words.template}
          look="list"
          value={code}
          onChange={choose}
          options={templateOptions()}
        />
        <FormRow label={words.name} {...(error === null ? {} : { error })}>
          {(ids) => (
            <textarea
              {...ids}
              className={css.title}
              rows={2}
              value={draft.title}
              onChange={(event) => change('title', event.target.value)}
              onKeyDown={createAtEnter}
            />
          )}
        </FormRow>
        <div className={css.pair}>
          {field('parentAgency', words.parentAgency)}
          {field('agency', words.agency)}
        </div>
        <div className={css.pair}>
          {field(
            'date',
            words.date,
            date === null ? { error: words.badDate } : { description: words.dateHelp },
          )}
          {field('start', words.start, badStart ? { error: words.badStart } : {})}
        </div>
        {takenOver === '' ? null : <Notice>{takenOver}</Notice>}
      </form>
    </Dialog>
  )
}

/** A title is long, and of one line for all that: Enter is that of the other fields. */
function createAtEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

/** As an office writes a time of day: "7h30". */
function startOf(template: ProgrammeTemplate | null): string {
  const start = template === null ? null : parseClock(template.start)
  return start === null ? '' : clock(start)
}

function templateOptions() {
  const templates = rules.templates.map(({ code, name, items }) => ({
    value: code,
    label: name,
    detail: words.items(
      items.length,
      minutesWords(items.reduce((sum, item) => sum + item.minutes, 0)),
    ),
  }))
  return [...templates, { value: EMPTY, label: words.none }]
}

function proposedTitle(template: ProgrammeTemplate | null, date: string): string {
  return template === null ? '' : titleOf(template, parsePartialDate(date) ?? NO_DATE, now())
}

/** The office is most often the one of the conference made last. */
function firstDraft(template: ProgrammeTemplate | null): Draft {
  const own = [...library().values()].filter((each) => !each.isSample)
  const last = own.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]
  return {
    title: proposedTitle(template, ''),
    parentAgency: last?.parentAgency ?? '',
    agency: last?.agency ?? '',
    date: '',
    start: startOf(template),
  }
}
