import { startTransition, useEffect, useMemo, useRef, useState } from 'react'

import type { AwardChoice } from '#domain/awardImport/awardGroups.ts'
import type { AwardField } from '#domain/awardImport/columns.ts'
import { NO_ANSWERS } from '#domain/awardImport/review.ts'
import type { ReviewedRow, RowAnswer } from '#domain/awardImport/review.ts'
import { NO_DECISION } from '#domain/awardImport/statedDecision.ts'
import type { StatedDecision } from '#domain/awardImport/statedDecision.ts'
import { sameValue } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { AS_WRITTEN } from '#domain/listText/understood.ts'
import type { LetterChoices } from '#domain/listText/understood.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id, SubjectKind } from '#domain/record.ts'
import { remapped } from '#domain/table/mapping.ts'
import type { ListFile } from '#store/listFile.ts'
import { usePlan } from '#store/plan.ts'
import { titleOfColumn } from '#text/columnTitle.ts'
import type { ListHolding } from '#ui/ListImportDialog.tsx'
import { useSteady } from '#ui/useSteady.ts'

import type { Filter, Settings } from './awardDesk.ts'
import { openAwardReview } from './awardReview.ts'
import type { AwardReview, Reviewed } from './awardReview.ts'

/** As the program proposes. */
const PROPOSED: Settings = {
  sheet: null,
  header: null,
  mapping: null,
  kind: null,
  award: '',
  ...AS_WRITTEN,
}

/**
 * A read list as an award list: how it is read, and how it stands to the plan; null: one that is still to
 * come. One that is being taken over is not held against the plan anew that comes of it.
 */
export function useAwardList(list: ListFile | null, isTaken: boolean): ListHolding<AwardListState> {
  const plan = usePlan((each) => each)
  const [settings, setSettings] = useState(PROPOSED)
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const [share, setShare] = useState(0)
  const [isDead, setDead] = useState(false)
  const [reviewed, setReviewed] = useState<Reviewed | null>(null)
  const [heldList, setHeldList] = useState(list)
  if (heldList !== list) {
    // Nothing that was said of the list before is said of another.
    setHeldList(list)
    setSettings(PROPOSED)
    setAnswers(NO_ANSWERS)
    setShare(0)
    setDead(false)
    setReviewed(null)
  }
  const review = useRef<AwardReview | null>(null)
  useEffect(() => {
    if (list === null) return undefined
    const opened = openAwardReview(list, {
      share: setShare,
      // What a review changes is drawn bit by bit, so that no key waits for all of it.
      reviewed: (next) => startTransition(() => setReviewed((before) => asBefore(next, before))),
      died: () => setDead(true),
    })
    review.current = opened
    return () => {
      review.current = null
      opened.end()
    }
  }, [list])
  useEffect(() => {
    if (!isTaken) review.current?.want({ plan, settings, answers })
  }, [list, isTaken, plan, settings, answers])

  const set = (fields: Partial<Settings>) => setSettings((now) => ({ ...now, ...fields }))
  const current = (): AwardReview => {
    if (review.current === null) throw new Error('no review is open')
    return review.current
  }
  const verbs = useSteady<AwardListVerbs>({
    rows: (filter, from, to) => current().rows(filter, from, to),
    nextAsked: (filter, after) => current().nextAsked(filter, after),
    notTaken: () => current().notTaken(),
    changesOf: (of) => current().changesOf(of),
    setSheet: (sheet) => {
      set({ sheet, header: null, mapping: null, converted: [] })
      setAnswers(NO_ANSWERS)
    },
    setHeader: (at) => set({ header: { at }, mapping: null }),
    setColumn: (column, field) => {
      const mapping = settings.mapping ?? reviewed?.overview.mapping ?? []
      set({ mapping: remapped(mapping, column, field) })
    },
    setLetters: set,
    setKind: (kind) => set({ kind }),
    setAward: (award) => set({ award }),
    setDecision: (decisionId) => setAnswers((now) => ({ ...now, decisionId, newDecision: null })),
    setNewDecision: (fields) =>
      setAnswers((now) => ({
        ...now,
        decisionId: null,
        newDecision: { ...(now.newDecision ?? NO_DECISION), ...fields },
      })),
    answerRow: (key, answer) =>
      setAnswers((now) => {
        const rows = new Map(now.rows)
        if (answer === null) rows.delete(key)
        else rows.set(key, { ...rows.get(key), ...answer })
        return { ...now, rows }
      }),
    answerAward: (key, choice) =>
      setAnswers((now) => ({ ...now, awards: new Map(now.awards).set(key, choice) })),
  })
  const read = useMemo(
    () =>
      reviewed === null
        ? null
        : {
            verbs,
            reviewed,
            overview: reviewed.overview,
            settings,
            answers,
            // Of a long list an answer may take a moment: what was chosen shows at once.
            isBehind:
              reviewed.answers !== answers ||
              reviewed.settings !== settings ||
              reviewed.plan !== plan,
            titleOf: (column: number) => titleOfColumn(reviewed.overview.header.titles, column),
          },
    [verbs, reviewed, settings, answers, plan],
  )
  if (list === null) return { step: 'none' }
  if (isDead) return { step: 'died' }
  if (read === null) return { step: 'reviewing', share }
  return { step: 'ready', read }
}

/** A review of which every part that says what it said before is the same again, so that it is not drawn anew. */
function asBefore(next: Reviewed, before: Reviewed | null): Reviewed {
  if (before === null) return next
  const known = before.overview as unknown as Readonly<Record<string, unknown>>
  const overview = Object.fromEntries(
    Object.entries(next.overview).map(([part, value]) => [
      part,
      sameValue(known[part], value) ? known[part] : value,
    ]),
  ) as unknown as Reviewed['overview']
  return { ...next, overview }
}

/** A list that was reviewed, and all that can be said of it; another object whenever something is other. */
export interface AwardListState {
  /** Another for every review. */
  readonly reviewed: Reviewed
  readonly overview: Reviewed['overview']
  readonly settings: Settings
  readonly answers: Reviewed['answers']
  /** What the user said last is still being held against the plan. */
  readonly isBehind: boolean
  readonly titleOf: (column: number) => string
  readonly verbs: AwardListVerbs
}

/** The same functions for as long as the dialog is open. */
export interface AwardListVerbs {
  readonly rows: (filter: Filter, from: number, to: number) => Promise<readonly ReviewedRow[]>
  readonly nextAsked: AwardReview['nextAsked']
  readonly notTaken: () => Promise<string>
  readonly changesOf: (plan: Plan) => Promise<readonly Change[]>
  readonly setSheet: (sheet: number) => void
  readonly setHeader: (at: number | null) => void
  readonly setColumn: (column: number, field: AwardField | null) => void
  readonly setLetters: (choices: Partial<LetterChoices>) => void
  readonly setKind: (kind: SubjectKind | null) => void
  readonly setAward: (award: string) => void
  readonly setDecision: (decisionId: Id | null) => void
  readonly setNewDecision: (fields: Partial<StatedDecision>) => void
  readonly answerRow: (key: string, answer: RowAnswer | null) => void
  readonly answerAward: (key: string, choice: AwardChoice) => void
}
