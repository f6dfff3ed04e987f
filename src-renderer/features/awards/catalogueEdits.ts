import {
  addOwnAward,
  catalogueOf,
  dropOwnAwards,
  moveOwnAwards,
  setOwnAward,
} from '#domain/awards/ownCatalogue.ts'
import type { AwardRowFields, CatalogueRow } from '#domain/awards/ownCatalogue.ts'
import { edit } from '#store/edit.ts'
import { editWithReason } from '#store/editWithReason.ts'
import { newId } from '#store/ids.ts'
import { openPlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { catalogueWords as words } from '#text/catalogueWords.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'
import type { AskReason } from '#ui/useReason.tsx'

/** What the tab of the catalogue does, each as one labelled step. */

/** Adds a row at the end of its level and gives its code. */
export async function addRow(name: string): Promise<string> {
  const code = newId()
  await worded(
    edit(words.steps.add(name), (plan) => addOwnAward(plan, rules, { name }, () => code)),
  )
  return code
}

/** Sets fields of a row. */
export function changeRow(
  { award }: CatalogueRow,
  column: keyof typeof words.columns,
  fields: AwardRowFields,
  ask: AskReason,
): Promise<void> {
  const { code, name } = award
  return worded(
    editWithReason(words.steps.edit(words.columns[column], name), name, ask, (plan, reason) =>
      setOwnAward(plan, rules, code, reason === '' ? fields : { ...fields, reason }),
    ),
  )
}

/** Moves rows before another one, or to the end. */
export function moveRows(
  codes: readonly string[],
  beforeCode: string | null,
  ask: AskReason,
): Promise<void> {
  const name = nameOf(codes[0])
  return editWithReason(words.steps.move(codes.length, name), name, ask, (plan, reason) =>
    moveOwnAwards(plan, rules, codes, beforeCode, reason),
  )
}

/** Back to what ships; a row that the office added goes. */
export async function dropRows(codes: readonly string[]): Promise<void> {
  const rows = rowsOf(codes)
  const [first] = rows
  if (first === undefined) return
  const { name } = first.award
  const isGone = first.own === 'added'
  const done = await attempt(
    edit(words.steps.drop(rows.length, name), (plan) => dropOwnAwards(plan, rules, codes)),
  )
  if (!done.ok) return
  const one = isGone ? words.done.removed(name) : words.done.toDefault(name)
  tellUndoable(rows.length === 1 ? one : words.done.dropped(rows.length), undoOfLastStep())
}

function rowsOf(codes: readonly string[]): readonly CatalogueRow[] {
  const all = catalogueOf(openPlan().plan, rules)
  return all.filter(({ award }) => codes.includes(award.code))
}

function nameOf(code: string | undefined): string {
  return code === undefined ? '' : (rowsOf([code])[0]?.award.name ?? '')
}
