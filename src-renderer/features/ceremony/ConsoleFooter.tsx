import { lackingFor } from '#domain/run/runReady.ts'
import { isCovered, stepsToCome } from '#domain/run/runState.ts'
import type { OpenRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'

import { afterPaint } from './afterPaint.tsx'
import { keepFocus } from './keepFocus.ts'
import { capsOf } from './keys.ts'
import type { ConsoleAction } from './keys.ts'
import { undoLabel } from './undoLabel.ts'
import type { ConsoleNote, ConsoleVerbs } from './useConsole.ts'
import { useNow } from './useNow.ts'

import css from './ConsoleFooter.module.css'

const words = runWords.console

/** How long a refused key stays on the screen. */
const NOTE_MS = 4000

interface Props {
  readonly open: OpenRun
  readonly act: ConsoleVerbs['act']
  readonly note: ConsoleNote | null
}

/** What was just refused or undone, and the keys that matter most; drawn after the step itself. */
export const ConsoleFooter = afterPaint(function ConsoleFooter({ open, act, note }: Props) {
  const { run, state } = open
  const last = state.undoable.at(-1)
  const covered = isCovered(state)
  const [next] = stepsToCome(run, state)
  const isLacking = next !== undefined && lackingFor(run, state, next).length > 0
  return (
    <footer className={css.footer}>
      <Key action="undo" onAct={act} isDim={last === undefined}>
        {last === undefined ? words.nothingToUndo : words.undo(undoLabel(run, last))}
      </Key>
      <Note note={note} />
      <Key action="help" onAct={act}>
        {words.help}
      </Key>
      <Key action="safeCard" onAct={act} isOn={covered}>
        {covered ? words.safeOff : words.safeOn}
      </Key>
      <button
        type="button"
        className={css.go}
        data-lacking={isLacking || undefined}
        onMouseDown={keepFocus}
        onClick={() => act('go')}
        disabled={state.phase === 'ended'}
      >
        {words.go}
        <kbd className={css.cap}>{capsOf('go')}</kbd>
      </button>
    </footer>
  )
})

interface KeyProps {
  readonly action: ConsoleAction
  readonly onAct: (action: ConsoleAction) => void
  readonly isDim?: boolean
  readonly isOn?: boolean
  readonly children: string
}

function Key({ action, onAct, isDim = false, isOn, children }: KeyProps) {
  return (
    <button
      type="button"
      className={css.key}
      data-dim={isDim || undefined}
      aria-pressed={isOn}
      title={children}
      onMouseDown={keepFocus}
      onClick={() => onAct(action)}
    >
      <kbd className={css.cap}>{capsOf(action)}</kbd>
      <span className={css.words}>{children}</span>
    </button>
  )
}

function Note({ note }: { readonly note: ConsoleNote | null }) {
  const now = useNow()
  const isShown = note !== null && now - note.at < NOTE_MS
  return (
    <p role="alert" className={css.note} data-tone={isShown ? note.tone : undefined}>
      {isShown ? note.text : ''}
    </p>
  )
}
