import { useDeferredValue, useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { searchable, searched } from '#domain/search.ts'
import { useLibrary } from '#store/library.ts'
import { openPlan } from '#store/plan.ts'
import { useSession } from '#store/session.ts'
import { shellWords } from '#text/shellWords.ts'
import { Dialog } from '#ui/Dialog.tsx'

import { commandsOf } from './commands.ts'
import type { Command } from './commands.ts'
import { hidePalette } from './paletteState.ts'

import css from './PaletteDialog.module.css'

/** More lines than this are never looked through by eye. */
const SHOWN = 12

/** One field that finds a page, a command, a conference or a person. */
export function PaletteDialog() {
  const commands = useCommands()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const asked = useDeferredValue(query)
  const found = useMemo(
    () =>
      searched(commands, asked, (entry) => entry.text)
        .slice(0, SHOWN)
        .map((entry) => entry.command),
    [commands, asked],
  )
  const chosen = found[Math.min(at, found.length - 1)]

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt((index) => Math.min(index + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt((index) => Math.max(index - 1, 0))
    else if (event.key === 'Enter' && chosen !== undefined) act(chosen)
    else return
    event.preventDefault()
  }

  return (
    <Dialog title={shellWords.palette} isOpen onClose={hidePalette}>
      <input
        className={css.field}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={chosen === undefined ? undefined : `palette-${chosen.id}`}
        aria-label={shellWords.palette}
        value={query}
        // The palette is opened to type in it; react-aria moves the focus here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div className={css.list} id="palette-list" role="listbox" aria-label={shellWords.palette}>
        {found.map((command) => (
          <button
            key={command.id}
            id={`palette-${command.id}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen}
            className={css.option}
            onClick={() => act(command)}
          >
            <span>{command.name}</span>
            <span className={css.more}>{command.more}</span>
          </button>
        ))}
        {found.length === 0 ? <p className={css.none}>{shellWords.paletteEmpty}</p> : null}
      </div>
    </Dialog>
  )
}

function act(command: Command) {
  hidePalette()
  command.act()
}

/** The commands when the palette opened, each with its searchable text. */
function useCommands() {
  const place = useSession((session) => session.place)
  const conferences = useLibrary()
  return useMemo(() => {
    const open = [...(conferences ?? new Map()).values()].filter((each) => each.deletedAt === null)
    return commandsOf(place, openPlan().plan, open).map((command) => ({
      command,
      text: searchable(command.name, command.more),
    }))
  }, [place, conferences])
}
