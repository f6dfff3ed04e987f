import { added, updated } from './change.ts'
import type { Change } from './change.ts'
import { addedRows, withFreshIds } from './copy.ts'
import { keysAtEnd } from './order.ts'
import { rowsOf } from './plan.ts'
import type { Plan, PlanRows } from './plan.ts'
import type { AgendaItem, Attendee, Conference, Id, OrderKey, PartialDate } from './record.ts'
import { Refused } from './refused.ts'
import { cleaned, isBlank, openConference } from './row.ts'
import type { Fields } from './row.ts'
import type { ProgrammeTemplate, Rules } from './rules.ts'
import { NO_DATE, parseClock } from './time.ts'

/**
 * A new conference: from a template with its agenda, whose minutes are marked as assumed, or empty.
 * Refuses an empty title, unless the template gives one and `fields` names none. `now` is ISO time.
 */
export function newConference(
  template: ProgrammeTemplate | null,
  fields: Fields<Conference>,
  newId: () => Id,
  now: string,
  rules: Rules,
): readonly Change[] {
  const id = newId()
  const date = fields.date ?? NO_DATE
  const conference: Conference = {
    id,
    conferenceId: id,
    title: template === null ? '' : titleOf(template, date, now),
    kind: template?.kind ?? 'other',
    parentAgency: '',
    agency: '',
    place: '',
    locality: '',
    date,
    start: template === null ? null : parseClock(template.start),
    slotEnd: null,
    note: '',
    stage: rules.stage,
    isSample: false,
    archived: false,
    deletedAt: null,
    createdAt: now,
    received: null,
    ownAwards: [],
    checkLevels: [],
    ownRungs: [],
    ownPhrases: [],
    readingPlaces: [],
    delegations: [],
    answerBy: null,
    importedLists: [],
    ...cleaned(fields),
  }
  if (isBlank(conference.title)) throw new Refused({ kind: 'emptyTitle' })
  return [added('conferences', conference), ...templateItems(template, id, date, newId, now)]
}

/**
 * The title that a template proposes. {year} is the year of the date, or of `now` while it is
 * unknown; a review held in the first quarter looks back on the year before. {next} follows {year}.
 */
export function titleOf(template: ProgrammeTemplate, date: PartialDate, now: string): string {
  return withYears(template.title, template, date, now)
}

function withYears(text: string, template: ProgrammeTemplate, date: PartialDate, now: string) {
  const year = date.year ?? Number(now.slice(0, 4))
  const month = date.month ?? Number(now.slice(5, 7))
  const told = template.kind === 'review' && month <= 3 ? year - 1 : year
  return text.replaceAll('{year}', String(told)).replaceAll('{next}', String(told + 1))
}

function templateItems(
  template: ProgrammeTemplate | null,
  conferenceId: Id,
  date: PartialDate,
  newId: () => Id,
  now: string,
) {
  if (template === null) return []
  const orders = keysAtEnd([], template.items.length)
  return template.items.map((item, index) => {
    const row: AgendaItem = {
      ...item,
      title: withYears(item.title, template, date, now),
      id: newId(),
      conferenceId,
      order: orders[index] as OrderKey,
      fixedStart: null,
      people: item.people.map((person) => ({ attendeeId: null, ...person })),
      assumed: true,
    }
    return added('agendaItems', row)
  })
}

/**
 * The conference that was made last on this machine: the office of the next one is most often its
 * office. Samples, deleted ones and those that came as a file are passed over.
 */
export function lastMadeHere(conferences: Iterable<Conference>): Conference | null {
  let last: Conference | null = null
  for (const one of conferences) {
    if (one.isSample || one.deletedAt !== null || one.received !== null) continue
    if (last === null || last.createdAt < one.createdAt) last = one
  }
  return last
}

/** What the office has set for all of its conferences, and takes along to the next. */
export type OfficeRules = Pick<
  Conference,
  'ownAwards' | 'checkLevels' | 'ownRungs' | 'ownPhrases' | 'readingPlaces'
>

/** The office's rules as a new conference takes them over from the one made before; none: as shipped. */
export function officeRulesOf(before: Conference | null): OfficeRules {
  return {
    ownAwards: before?.ownAwards ?? [],
    checkLevels: before?.checkLevels ?? [],
    ownRungs: before?.ownRungs ?? [],
    ownPhrases: before?.ownPhrases ?? [],
    readingPlaces: before?.readingPlaces ?? [],
  }
}

/** Sets fields of the conference; refuses an empty title. */
export function setConference(plan: Plan, fields: Fields<Conference>): readonly Change[] {
  if (fields.title !== undefined && isBlank(fields.title)) throw new Refused({ kind: 'emptyTitle' })
  return updated('conferences', openConference(plan), cleaned(fields))
}

/**
 * A copy of everything planned, under fresh ids: neither sample nor archived nor deleted. Runs are
 * not part of a plan, hence not copied.
 */
export function duplicateConference(plan: Plan, newId: () => Id, now: string): readonly Change[] {
  const { title } = openConference(plan)
  return copied(rowsOf(plan), newId, {
    title: `${title} (bản sao)`,
    isSample: false,
    archived: false,
    deletedAt: null,
    createdAt: now,
    received: null,
  })
}

/** The sample conference as a conference of one's own, under fresh ids, still marked as sample. */
export function openSample(rows: PlanRows, newId: () => Id, now: string): readonly Change[] {
  return copied(rows, newId, { isSample: true, archived: false, deletedAt: null, createdAt: now })
}

function copied(rows: PlanRows, newId: () => Id, fields: Partial<Conference>) {
  const fresh = withFreshIds(rows, newId)
  return addedRows({
    ...fresh,
    conferences: fresh.conferences.map((conference) => ({
      ...conference,
      importedLists: [],
      ...fields,
    })),
    attendees: fresh.attendees.map((one, index) => ({
      ...one,
      ...asSomebodyKnown(rows.attendees[index]),
    })),
  })
}

/** Nobody has come yet to a conference that is a copy; who somebody is stays known. */
function asSomebodyKnown(original: Attendee | undefined): Partial<Attendee> {
  return { presence: [], person: original?.person ?? original?.id ?? null }
}

/** Puts the conference away; it stays readable and can be taken back. */
export function archiveConference(plan: Plan): readonly Change[] {
  return updated('conferences', openConference(plan), { archived: true })
}

/** Puts it among those in use again. */
export function unarchiveConference(plan: Plan): readonly Change[] {
  return updated('conferences', openConference(plan), { archived: false })
}

/** Marks the conference as deleted; its records stay, so that this can be undone. */
export function deleteConference(plan: Plan, now: string): readonly Change[] {
  return updated('conferences', openConference(plan), { deletedAt: now })
}
