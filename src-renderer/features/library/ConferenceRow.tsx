import { Ellipsis } from 'lucide-react'

import type { Conference } from '#domain/record.ts'
import { goTo } from '#store/session.ts'
import { fileWords } from '#text/fileWords.ts'
import { shortDate } from '#text/format.ts'
import { libraryWords } from '#text/libraryWords.ts'
import { Badge } from '#ui/Badge.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { MenuButton } from '#ui/Menu.tsx'

import { duplicate, remove, setArchived } from './libraryActions.ts'

import css from './LibraryPage.module.css'

interface ConferenceRowProps {
  readonly conference: Conference
  readonly onExport: (conference: Conference) => void
}

/** One conference: its title opens it, the menu does the rest. */
export function ConferenceRow({ conference, onExport }: ConferenceRowProps) {
  const { id, title, date, place, parentAgency, agency, isSample, archived } = conference
  const open = () => goTo({ page: 'overview', conferenceId: id })
  return (
    <tr>
      <td>
        <button type="button" className={css.open} onClick={open} title={title}>
          {title}
        </button>
        {isSample ? <Badge>{libraryWords.state.sample}</Badge> : null}
      </td>
      <td className={css.date}>{shortDate(date) || <Unknown />}</td>
      <td>{place || <Unknown />}</td>
      <td>{[agency, parentAgency].filter((name) => name !== '').join(', ') || <Unknown />}</td>
      <td className={css.actions}>
        <MenuButton
          label={libraryWords.more(title)}
          actions={[
            { id: 'open', label: libraryWords.open, onAction: open },
            {
              id: 'duplicate',
              label: libraryWords.duplicate,
              onAction: () => void duplicate(conference),
            },
            {
              id: 'export',
              label: fileWords.export.action,
              onAction: () => onExport(conference),
            },
            {
              id: 'archive',
              label: archived ? libraryWords.unarchive : libraryWords.archive,
              onAction: () => void setArchived(conference, !archived),
            },
            {
              id: 'remove',
              label: libraryWords.remove,
              tone: 'danger',
              startsGroup: true,
              onAction: () => void remove(conference),
            },
          ]}
        >
          <IconButton
            aria-label={libraryWords.more(title)}
            icon={<Ellipsis size={16} strokeWidth={1.75} />}
          />
        </MenuButton>
      </td>
    </tr>
  )
}

function Unknown() {
  return <span className={css.unknown}>{libraryWords.unknown}</span>
}
