import { lazy } from 'react'
import type { ComponentType, LazyExoticComponent } from 'react'

import type { Page } from '#store/session.ts'

/** The pages of a conference, in the order of the work, and last what is still open; each loads when it is first opened. */
export const PAGES: readonly Page[] = [
  'overview',
  'attendees',
  'invitations',
  'precedence',
  'agenda',
  'awards',
  'papers',
  'door',
  'ceremony',
  'readiness',
]

/**
 * The key of each page: Ctrl and this digit. A page keeps its digit for good, wherever it stands in
 * the row, because hands remember it.
 */
export const PAGE_DIGITS: Readonly<Record<Page, number>> = {
  overview: 1,
  attendees: 2,
  agenda: 3,
  awards: 4,
  papers: 5,
  ceremony: 6,
  readiness: 7,
  invitations: 8,
  door: 9,
  precedence: 0,
}

export const pageComponents: Readonly<Record<Page, LazyExoticComponent<ComponentType>>> = {
  overview: lazy(async () => ({
    default: (await import('#features/overview/OverviewPage.tsx')).OverviewPage,
  })),
  attendees: lazy(async () => ({
    default: (await import('#features/attendees/AttendeesPage.tsx')).AttendeesPage,
  })),
  invitations: lazy(async () => ({
    default: (await import('#features/invitations/InvitationsPage.tsx')).InvitationsPage,
  })),
  precedence: lazy(async () => ({
    default: (await import('#features/precedence/PrecedencePage.tsx')).PrecedencePage,
  })),
  agenda: lazy(async () => ({
    default: (await import('#features/agenda/AgendaPage.tsx')).AgendaPage,
  })),
  awards: lazy(async () => ({
    default: (await import('#features/awards/AwardsPage.tsx')).AwardsPage,
  })),
  papers: lazy(async () => ({
    default: (await import('#features/papers/PapersPage.tsx')).PapersPage,
  })),
  door: lazy(async () => ({
    default: (await import('#features/door/DoorPage.tsx')).DoorPage,
  })),
  ceremony: lazy(async () => ({
    default: (await import('#features/ceremony/CeremonyPage.tsx')).CeremonyPage,
  })),
  readiness: lazy(async () => ({
    default: (await import('#features/checks/ReadinessPage.tsx')).ReadinessPage,
  })),
}
