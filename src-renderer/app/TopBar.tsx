import { PanelRight, Redo2, Search, Undo2 } from 'lucide-react'

import { conferenceOf } from '#domain/plan.ts'
import { ChecksBadge } from '#features/checks/ChecksBadge.tsx'
import { redoLine, undoLine, useHistory } from '#store/history.ts'
import { usePlan } from '#store/plan.ts'
import { useSession } from '#store/session.ts'
import { shortDate } from '#text/format.ts'
import { shellWords } from '#text/shellWords.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'

import { toggleChecks } from './checksShown.ts'
import { redoAndTell, undoAndTell } from './history.ts'
import { showPalette } from './paletteState.ts'

import css from './TopBar.module.css'

/** What is open, and what works everywhere: undo, redo, search, the checks. */
export function TopBar() {
  return (
    <header className={css.bar}>
      <OpenTitle />
      <div className={css.tools}>
        <UndoButton />
        <RedoButton />
        <IconButton
          aria-label={shellWords.palette}
          shortcut="Ctrl+K"
          icon={<Search size={16} strokeWidth={1.75} />}
          onPress={showPalette}
        />
        <ChecksToggle />
      </div>
    </header>
  )
}

function UndoButton() {
  const label = useHistory((history) => undoLine(history)?.label ?? null)
  return (
    <IconButton
      aria-label={label === null ? shellWords.undo : shellWords.undoStep(label)}
      shortcut="Ctrl+Z"
      icon={<Undo2 size={16} strokeWidth={1.75} />}
      isDisabled={label === null}
      onPress={() => void undoAndTell()}
    />
  )
}

function RedoButton() {
  const label = useHistory((history) => redoLine(history)?.label ?? null)
  return (
    <IconButton
      aria-label={label === null ? shellWords.redo : shellWords.redoStep(label)}
      shortcut="Ctrl+Y"
      icon={<Redo2 size={16} strokeWidth={1.75} />}
      isDisabled={label === null}
      onPress={() => void redoAndTell()}
    />
  )
}

function OpenTitle() {
  const inLibrary = useSession((session) => session.place.page === 'library')
  const conference = usePlan(conferenceOf)
  if (inLibrary || conference === null) return <h1 className={css.title}>{shellWords.product}</h1>
  const date = shortDate(conference.date)
  return (
    <h1 className={css.title}>
      <span className={css.name} title={conference.title}>
        {conference.title}
      </span>
      {date === '' ? null : <span className={css.date}>{date}</span>}
      {conference.isSample ? <Badge>{shellWords.sample}</Badge> : null}
    </h1>
  )
}

function ChecksToggle() {
  const inLibrary = useSession((session) => session.place.page === 'library')
  const shown = useSession((session) => session.checksShown)
  if (inLibrary) return null
  return (
    <Button
      variant="quiet"
      icon={<PanelRight size={16} strokeWidth={1.75} />}
      aria-pressed={shown}
      hint={shown ? shellWords.hideChecks : shellWords.showChecks}
      onPress={toggleChecks}
    >
      {shellWords.checks} <ChecksBadge />
    </Button>
  )
}
