import {
  addAgendaItem,
  moveAgendaItems,
  removeAgendaItems,
  setAgendaItem,
} from '#domain/agenda/agenda.ts'
import { setConference } from '#domain/conference.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { AgendaItem, AgendaKind, Conference, Id } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import type { TemplateItem } from '#domain/rules.ts'
import { clockAfter, readClock } from '#domain/time.ts'
import { edit } from '#store/edit.ts'
import { newId } from '#store/ids.ts'
import { openPlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { agendaWords as words } from '#text/agendaWords.ts'
import { clock } from '#text/format.ts'
import { moveStep, removeStep } from '#text/rowSteps.ts'
import { worded } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'

/** What the page does, each as one labelled step. */

/** Adds an item and gives its id; `beforeId` null: at the end. */
export async function addItem(fields: Fields<AgendaItem>, beforeId: Id | null = null): Promise<Id> {
  const id = newId()
  const label = words.steps.add(fields.title ?? '')
  await worded(edit(label, (plan) => addAgendaItem(plan, fields, () => id, beforeId)))
  return id
}

/**
 * Adds an item of a kind at the end, with title, minutes and people as the programme templates have
 * them; the minutes are marked as assumed.
 */
export function addItemOfKind(kind: AgendaKind): Promise<Id> {
  const template = templateItem(kind)
  if (template === undefined) return addItem({ kind, title: words.kinds[kind], assumed: true })
  const { title, minutes, visibility, mcNote } = template
  const people = template.people.map((person) => ({ attendeeId: null, ...person }))
  return addItem({ kind, title, minutes, people, visibility, mcNote, assumed: true })
}

/** The item of a kind in the template of this kind of conference, else in any. */
function templateItem(kind: AgendaKind): TemplateItem | undefined {
  const own = conferenceOf(openPlan().plan)?.kind
  return rules.templates
    .toSorted((a, b) => Number(b.kind === own) - Number(a.kind === own))
    .flatMap(({ items }) => items)
    .find((item) => item.kind === kind)
}

/** Sets one field of one item; a refusal comes back as a sentence for the cell. */
export function change(
  item: AgendaItem,
  column: string,
  fields: Fields<AgendaItem>,
): Promise<void> {
  return set(words.steps.change(column, fields.title ?? item.title), [item.id], fields)
}

/** Pins an item to a time as typed (7h30), or lets it follow the one before again (empty). */
export function pin(item: AgendaItem, typed: string): Promise<void> {
  return worded(
    (async () => {
      const fixedStart = readClock(typed)
      const label =
        fixedStart === null
          ? words.steps.unpin(item.title)
          : words.steps.pin(item.title, clock(fixedStart))
      await set(label, [item.id], { fixedStart })
    })(),
  )
}

/** Pins an item to the time that it has now; times run on past midnight. */
export function pinHere(item: AgendaItem, start: number): Promise<void> {
  const fixedStart = clockAfter(start, 0)
  return set(words.steps.pin(item.title, clock(fixedStart)), [item.id], { fixedStart })
}

export function setMinutes(item: AgendaItem, minutes: number): Promise<void> {
  return set(words.steps.minutes(item.title, minutes), [item.id], { minutes })
}

/** Says of items that their minutes are meant so. */
export function confirmMinutes(items: readonly AgendaItem[]): Promise<void> {
  const [only] = items
  const label =
    items.length === 1 && only !== undefined
      ? words.steps.confirm(only.title)
      : words.steps.confirmAll(items.length)
  return set(label, idsOf(items), { assumed: false })
}

export function setVisibility(
  items: readonly AgendaItem[],
  visibility: AgendaItem['visibility'],
): Promise<void> {
  const [only] = items
  const label =
    items.length === 1 && only !== undefined
      ? words.steps.visibility(only.title, words.visibilities[visibility])
      : words.steps.changeMany(words.columns.visibility, items.length)
  return set(label, idsOf(items), { visibility })
}

export function setPeople(item: AgendaItem, people: AgendaItem['people']): Promise<void> {
  return set(words.steps.people(item.title), [item.id], { people })
}

function set(label: string, ids: readonly Id[], fields: Fields<AgendaItem>): Promise<void> {
  return worded(edit(label, (plan) => ids.flatMap((id) => setAgendaItem(plan, id, fields))))
}

/** Moves items before another one; null: to the end. */
export function move(ids: readonly Id[], beforeId: Id | null): Promise<void> {
  const next = beforeId === null ? null : titleOf(beforeId)
  const label = moveStep(words.steps, ids.map(titleOf), next)
  return edit(label, (plan) => moveAgendaItems(plan, ids, beforeId))
}

/** Removes items as one step and offers to take it back. */
export async function remove(ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return
  await edit(removeStep(words.steps, ids.map(titleOf)), (plan) => removeAgendaItems(plan, ids))
  tellUndoable(words.deleted(ids.length), undoOfLastStep())
}

/** Sets date, start or end of the slot of the conference. */
export function setTimes(label: string, fields: Fields<Conference>): Promise<void> {
  return worded(edit(label, (plan) => setConference(plan, fields)))
}

function titleOf(id: Id): string {
  return openPlan().plan.agendaItems.get(id)?.title ?? ''
}

function idsOf(items: readonly AgendaItem[]): readonly Id[] {
  return items.map((item) => item.id)
}
