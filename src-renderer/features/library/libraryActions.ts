import {
  archiveConference,
  deleteConference,
  duplicateConference,
  newConference,
  openSample,
  unarchiveConference,
} from '#domain/conference.ts'
import type { OfficeRules } from '#domain/conference.ts'
import { planOf } from '#domain/plan.ts'
import type { Conference, Id } from '#domain/record.ts'
import type { ProgrammeTemplate } from '#domain/rules.ts'
import { editLibrary } from '#store/edit.ts'
import { newId, now } from '#store/ids.ts'
import { readPlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { sampleRows } from '#store/sample.ts'
import { goTo } from '#store/session.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { libraryWords } from '#text/libraryWords.ts'
import { attempt } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'

const { step } = libraryWords

/** What the "new conference" dialog asks for. */
export type NewConference = OfficeRules &
  Pick<Conference, 'title' | 'parentAgency' | 'agency' | 'date' | 'start'>

/** Adds a conference and opens it; rejects when the title is empty. */
export async function createConference(
  template: ProgrammeTemplate | null,
  fields: NewConference,
): Promise<void> {
  const id = newId()
  const changes = newConference(template, fields, firstId(id), now(), rules)
  await editLibrary(step.created(fields.title), changes)
  goTo({ page: 'overview', conferenceId: id })
}

/** Adds the sample conference under ids of its own and opens it. */
export async function createSample(): Promise<void> {
  const rows = await sampleRows()
  const changes = openSample(rows, newId, now())
  const added = changes.find((change) => change.table === 'conferences')
  await editLibrary(step.sample, changes)
  if (added !== undefined) goTo({ page: 'overview', conferenceId: added.id })
}

export async function duplicate(conference: Conference): Promise<void> {
  const plan = await readPlan(conference.id)
  await attempt(
    editLibrary(step.duplicated(conference.title), duplicateConference(plan, newId, now())),
  )
}

export async function setArchived(conference: Conference, archived: boolean): Promise<void> {
  const plan = planOf({ conferences: [conference] })
  const { title } = conference
  if (!archived) {
    await attempt(editLibrary(step.unarchived(title), unarchiveConference(plan)))
    return
  }
  const done = await attempt(editLibrary(step.archived(title), archiveConference(plan)))
  if (done.ok) tellUndoable(libraryWords.archived(title), undoOfLastStep())
}

export async function remove(conference: Conference): Promise<void> {
  const plan = planOf({ conferences: [conference] })
  const { title } = conference
  const done = await attempt(editLibrary(step.removed(title), deleteConference(plan, now())))
  if (done.ok) tellUndoable(libraryWords.removed(title), undoOfLastStep())
}

/** Gives this id first and fresh ones after, so that the new conference can be opened. */
function firstId(id: Id): () => Id {
  let next: Id | null = id
  return () => {
    const given = next ?? newId()
    next = null
    return given
  }
}
