import {
  addOwnRung,
  dropOwnRungs,
  ladderOf,
  moveOwnRungs,
  setOwnRung,
} from '#domain/precedence/ownLadder.ts'
import type { LadderRow, RungFields } from '#domain/precedence/ownLadder.ts'
import { edit } from '#store/edit.ts'
import { editWithReason } from '#store/editWithReason.ts'
import { newId } from '#store/ids.ts'
import { openPlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { precedenceWords } from '#text/precedenceWords.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'
import type { AskReason } from '#ui/useReason.tsx'

const words = precedenceWords.ladder

/** What is done to the ladder, each as one labelled step. */

/** Adds a rung at the end and gives its code. */
export async function addRung(name: string): Promise<string> {
  const code = newId()
  await worded(edit(words.steps.add(name), (plan) => addOwnRung(plan, rules, { name }, () => code)))
  return code
}

/** Sets fields of a rung. */
export function changeRung(
  { rung: { code, name } }: LadderRow,
  column: keyof typeof words.columns,
  fields: RungFields,
  ask: AskReason,
): Promise<void> {
  return worded(
    editWithReason(words.steps.edit(words.columns[column], name), name, ask, (plan, reason) =>
      setOwnRung(plan, rules, code, reason === '' ? fields : { ...fields, reason }),
    ),
  )
}

/** Moves rungs before another one, or to the end. */
export function moveRungs(
  codes: readonly string[],
  beforeCode: string | null,
  ask: AskReason,
): Promise<void> {
  const name = rowsOf(codes)[0]?.rung.name ?? ''
  return editWithReason(words.steps.move(codes.length, name), name, ask, (plan, reason) =>
    moveOwnRungs(plan, rules, codes, beforeCode, reason),
  )
}

/** Back to what ships; a rung that the office added goes. */
export async function dropRungs(codes: readonly string[]): Promise<void> {
  const rows = rowsOf(codes)
  const [first] = rows
  if (first === undefined) return
  const { name } = first.rung
  const done = await attempt(
    edit(words.steps.drop(rows.length, name), (plan) => dropOwnRungs(plan, rules, codes)),
  )
  if (!done.ok) return
  const one = first.own === 'added' ? words.done.removed(name) : words.done.toDefault(name)
  tellUndoable(rows.length === 1 ? one : words.done.dropped(rows.length), undoOfLastStep())
}

function rowsOf(codes: readonly string[]): readonly LadderRow[] {
  return ladderOf(openPlan().plan, rules).filter(({ rung }) => codes.includes(rung.code))
}
