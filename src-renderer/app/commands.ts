import { fullForm } from '#domain/personForm.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Conference, Id } from '#domain/record.ts'
import { goTo, goToRecord } from '#store/session.ts'
import type { Place } from '#store/session.ts'
import { shellWords } from '#text/shellWords.ts'

import { showBackups } from './backupsShown.ts'
import { redoAndTell, undoAndTell } from './history.ts'
import { PAGES } from './pages.ts'
import { chooseTheme } from './theme.ts'

/** One line of the palette. */
export interface Command {
  readonly id: string
  readonly name: string
  /** Quiet words after the name: the post of an attendee. */
  readonly more: string
  readonly act: () => void
}

/** Everything that can be done or gone to from here; people of the open conference come last. */
export function commandsOf(
  place: Place,
  plan: Plan,
  conferences: readonly Conference[],
): readonly Command[] {
  return [
    ...(place.page === 'library' ? [] : pageCommands(place.conferenceId)),
    command('undo', shellWords.undo, () => void undoAndTell()),
    command('redo', shellWords.redo, () => void redoAndTell()),
    command('backups', shellWords.restore, showBackups),
    command('library', shellWords.library, () => goTo({ page: 'library' })),
    ...conferences.map(({ id, title }) =>
      command(`open-${id}`, shellWords.paletteOpen(title), () =>
        goTo({ page: 'overview', conferenceId: id }),
      ),
    ),
    ...(['system', 'light', 'dark'] as const).map((theme) =>
      command(`theme-${theme}`, shellWords.useTheme(shellWords.themes[theme]), () =>
        chooseTheme(theme),
      ),
    ),
    ...(place.page === 'library' ? [] : peopleCommands(place.conferenceId, plan)),
  ]
}

function pageCommands(conferenceId: Id): readonly Command[] {
  return PAGES.map((page) =>
    command(page, shellWords.paletteGo(shellWords.pages[page]), () => goTo({ page, conferenceId })),
  )
}

function peopleCommands(conferenceId: Id, plan: Plan): readonly Command[] {
  return attendeesOf(plan).map((attendee) => ({
    id: `attendee-${attendee.id}`,
    name: attendee.fullName,
    more: fullForm(attendee),
    act: () => goToRecord(conferenceId, 'attendees', attendee.id),
  }))
}

function command(id: string, name: string, act: () => void): Command {
  return { id, name, more: '', act }
}
