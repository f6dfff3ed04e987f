import { refuse } from '#domain/fileProblem.ts'
import type { PlanRows } from '#domain/plan.ts'
import { TABLE_NAMES } from '#domain/record.ts'
import type { Id } from '#domain/record.ts'
import { circlesOfGroups, idsOf, referencesOf } from '#domain/references.ts'
import { fold } from '#domain/run/runFold.ts'
import type { LoggedRun } from '#store/runLog.ts'

import type { Payload } from './payloadSchema.ts'

/**
 * Refuses a payload whose records are each right but do not hold together: not just one conference,
 * a record of another, an id twice, a reference to nothing, a group within itself, a run that is not
 * ended or whose log has gaps.
 *
 * @throws FileRefused
 */
export function checkHoldsTogether({ tables, runs }: Payload): void {
  const { conferences } = tables
  const conferenceId = conferences[0]?.id
  if (conferences.length !== 1 || conferenceId === undefined)
    return refuse({ kind: 'conferenceCount', found: conferences.length })
  checkRows(tables, conferenceId)
  checkReferences(tables)
  const runIds = new Set<Id>()
  const eventIds = new Set<Id>()
  for (const [index, logged] of runs.entries()) {
    checkRun(logged, index, conferenceId, eventIds)
    if (runIds.has(logged.run.id))
      refuse({ kind: 'idTwice', place: { table: 'runs', row: index + 1, field: 'id' } })
    runIds.add(logged.run.id)
  }
}

function checkRows(tables: PlanRows, conferenceId: Id) {
  // One set for all tables: copying under fresh ids maps every id to one other.
  const seen = new Set<Id>()
  for (const table of TABLE_NAMES)
    for (const [index, row] of tables[table].entries()) {
      const place = { table, row: index + 1 }
      if (seen.has(row.id)) refuse({ kind: 'idTwice', place: { ...place, field: 'id' } })
      seen.add(row.id)
      if (row.conferenceId !== conferenceId)
        refuse({ kind: 'otherConference', place: { ...place, field: 'conferenceId' } })
    }
}

function checkReferences(tables: PlanRows) {
  const ids = idsOf(tables)
  for (const { table, index, field, to, id } of referencesOf(tables))
    if (!ids[to].has(id)) refuse({ kind: 'dangling', place: { table, row: index + 1, field } })
  const [circle] = circlesOfGroups(tables)
  if (circle !== undefined)
    refuse({ kind: 'circle', place: { table: 'recipients', row: circle + 1, field: 'partOfId' } })
}

function checkRun(logged: LoggedRun, index: number, conferenceId: Id, eventIds: Set<Id>) {
  const { run, events } = logged
  const place = (field: string) => ({ table: 'runs', row: index + 1, field }) as const
  if (run.conferenceId !== conferenceId)
    refuse({ kind: 'otherConference', place: place('conferenceId') })
  if (run.plan.conferences.length !== 1) refuse({ kind: 'badValue', place: place('plan') })
  let before = 0
  for (const [at, event] of events.entries()) {
    const eventPlace = { table: 'runEvents', row: at + 1, field: 'seq' } as const
    const fits = event.seq === at + 1 && event.runId === run.id && event.at >= before
    const isFirst = event.type === 'started'
    if (!fits || isFirst !== (at === 0)) refuse({ kind: 'badLog', place: eventPlace })
    if (eventIds.has(event.id)) refuse({ kind: 'idTwice', place: { ...eventPlace, field: 'id' } })
    eventIds.add(event.id)
    before = event.at
  }
  if (fold(run, events).phase !== 'ended')
    refuse({ kind: 'runNotEnded', place: { table: 'runs', row: index + 1, field: null } })
}
