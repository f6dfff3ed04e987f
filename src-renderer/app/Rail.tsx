import {
  Award,
  CalendarClock,
  DoorOpen,
  FileText,
  LibraryBig,
  ListChecks,
  ListOrdered,
  MailCheck,
  MonitorPlay,
  NotebookText,
  Users,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

import type { Id } from '#domain/record.ts'
import { OpenCount } from '#features/checks/OpenCount.tsx'
import { goTo } from '#store/session.ts'
import type { Page } from '#store/session.ts'
import { shellWords } from '#text/shellWords.ts'

import { PAGE_DIGITS, PAGES } from './pages.ts'

import css from './Rail.module.css'

const icons: Readonly<Record<Page, LucideIcon>> = {
  overview: NotebookText,
  attendees: Users,
  invitations: MailCheck,
  precedence: ListOrdered,
  agenda: CalendarClock,
  awards: Award,
  papers: FileText,
  door: DoorOpen,
  ceremony: MonitorPlay,
  readiness: ListChecks,
}

interface RailProps {
  readonly page: Page
  readonly conferenceId: Id
}

/** The parts of the open conference, in the order of the work. */
export function Rail({ page, conferenceId }: RailProps) {
  return (
    <nav className={css.rail} aria-label={shellWords.navigation}>
      <button type="button" className={css.library} onClick={() => goTo({ page: 'library' })}>
        <LibraryBig size={16} strokeWidth={1.75} aria-hidden />
        <span>{shellWords.library}</span>
      </button>
      <ul className={css.pages}>
        {PAGES.map((each) => {
          const Icon = icons[each]
          return (
            <li key={each}>
              <button
                type="button"
                className={css.link}
                aria-current={each === page ? 'page' : undefined}
                onClick={() => goTo({ page: each, conferenceId })}
                title={`Ctrl+${PAGE_DIGITS[each]}`}
              >
                <Icon size={16} strokeWidth={1.75} aria-hidden />
                <span>{shellWords.pages[each]}</span>
                {each === 'readiness' ? <OpenCount /> : null}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
