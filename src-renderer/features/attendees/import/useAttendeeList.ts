import { useEffect, useRef, useState } from 'react'

import type { AttendeeField } from '#domain/attendeeImport/columns.ts'
import { NO_ANSWERS } from '#domain/attendeeImport/review.ts'
import type { Answers, RowAnswer } from '#domain/attendeeImport/review.ts'
import { AS_WRITTEN } from '#domain/listText/understood.ts'
import { conferenceOf } from '#domain/plan.ts'
import { remapped } from '#domain/table/mapping.ts'
import type { ListFile } from '#store/listFile.ts'
import { openPlan, usePlan } from '#store/plan.ts'
import { titleOfColumn } from '#text/columnTitle.ts'
import type { ListHolding } from '#ui/ListImportDialog.tsx'

import type { Overview, Settings } from './attendeeDesk.ts'
import { openAttendeeReview, readyAttendeeDesk } from './attendeeReview.ts'
import type { AttendeeReview, ReadyAttendeeDesk, Reviewed } from './attendeeReview.ts'

/** A list that was reviewed, and all that can be done with it. */
export interface AttendeeListState {
  /** Another for every review. */
  readonly reviewed: Reviewed
  readonly overview: Overview
  readonly settings: Settings
  readonly answers: Answers
  readonly review: AttendeeReview
  /** What the user said last is still being held against the plan. */
  readonly isBehind: boolean
  readonly titleOf: (column: number) => string
  readonly set: (settings: Partial<Settings>) => void
  readonly setSheet: (sheet: number) => void
  readonly setHeader: (at: number | null) => void
  readonly setColumn: (column: number, field: AttendeeField | null) => void
  readonly answer: (answers: Partial<Answers>) => void
  /** Divides a row into the people whom it holds, or makes it again the one that it is in the file. */
  readonly divideRow: (line: number, isDivided: boolean) => void
  readonly answerRow: (line: number, answer: RowAnswer | null) => void
}

function proposed(year: number | null): Settings {
  return {
    sheet: null,
    header: null,
    mapping: null,
    headings: 'auto',
    fillsDown: false,
    splitsNames: true,
    divided: [],
    saidOfDates: [],
    ...AS_WRITTEN,
    latestYear: year ?? new Date().getFullYear(),
  }
}

/**
 * A list as it stands to the people of the open plan; null: one that is still to come. One that is being
 * taken over is not held against the people anew that come of it.
 */
export function useAttendeeList(
  list: ListFile | null,
  isTaken: boolean,
): ListHolding<AttendeeListState> {
  const people = usePlan(({ attendees }) => attendees)
  const year = usePlan((plan) => conferenceOf(plan)?.date.year ?? null)
  const [settings, setSettings] = useState<Settings>(() => proposed(year))
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const [share, setShare] = useState(0)
  const [isDead, setDead] = useState(false)
  const [shown, setShown] = useState<{
    readonly reviewed: Reviewed
    readonly review: AttendeeReview
  } | null>(null)
  const [heldList, setHeldList] = useState(list)
  if (heldList !== list) {
    // Nothing that was said of the list before is said of another.
    setHeldList(list)
    setSettings(proposed(year))
    setAnswers(NO_ANSWERS)
    setShare(0)
    setDead(false)
    setShown(null)
  }
  const review = useRef<AttendeeReview | null>(null)
  const ready = useRef<ReadyAttendeeDesk | null>(null)
  useEffect(() => {
    // The people of this moment: if they change before the list is here, they are given again.
    const begun = readyAttendeeDesk(openPlan().plan.attendees)
    ready.current = begun
    return () => begun.end()
  }, [])
  useEffect(() => {
    if (list === null) return undefined
    const opened = openAttendeeReview(list, ready.current, {
      share: setShare,
      reviewed: (reviewed) => setShown({ reviewed, review: opened }),
      died: () => setDead(true),
    })
    review.current = opened
    return () => {
      review.current = null
      opened.end()
    }
  }, [list])
  useEffect(() => {
    if (!isTaken) review.current?.want({ people, settings, answers })
  }, [list, isTaken, people, settings, answers])

  if (list === null) return { step: 'none' }
  if (isDead) return { step: 'died' }
  if (shown === null) return { step: 'reviewing', share }
  const { reviewed } = shown
  const { overview } = reviewed
  const set = (fields: Partial<Settings>) => setSettings((now) => ({ ...now, ...fields }))
  return {
    step: 'ready',
    read: {
      reviewed,
      overview,
      settings,
      answers,
      review: shown.review,
      // Of a long list an answer may take a moment: what was chosen shows at once.
      isBehind:
        reviewed.answers !== answers ||
        reviewed.settings !== settings ||
        reviewed.people !== people,
      titleOf: (column) => titleOfColumn(overview.header.titles, column),
      set,
      setSheet: (sheet) => {
        set({
          sheet,
          header: null,
          mapping: null,
          fillsDown: false,
          converted: [],
          divided: [],
          saidOfDates: [],
        })
        setAnswers((now) => ({ ...now, rows: new Map() }))
      },
      setHeader: (at) => set({ header: { at }, mapping: null }),
      setColumn: (column, field) =>
        set({ mapping: remapped(settings.mapping ?? overview.mapping, column, field) }),
      divideRow: (line, isDivided) =>
        setSettings((now) => {
          const others = now.divided.filter((one) => one !== line)
          return { ...now, divided: isDivided ? [...others, line] : others }
        }),
      answer: (fields) => setAnswers((now) => ({ ...now, ...fields })),
      answerRow: (line, answer) =>
        setAnswers((now) => {
          const rows = new Map(now.rows)
          if (answer === null) rows.delete(line)
          else rows.set(line, answer)
          return { ...now, rows }
        }),
    },
  }
}
