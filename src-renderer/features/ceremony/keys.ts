import { runWords } from '#text/runWords.ts'

/** What a key does on the console. */
export type ConsoleAction =
  | 'go'
  | 'previousRecipient'
  | 'nextRecipient'
  | 'given'
  | 'absent'
  | 'proxy'
  | 'later'
  | 'replace'
  | 'join'
  | 'prepare'
  | 'ready'
  | 'correct'
  | 'catchUp'
  | 'print'
  | 'why'
  | 'safeCard'
  | 'blackout'
  | 'openStage'
  | 'undo'
  | 'help'
  | 'close'

interface KeyRule {
  readonly action: ConsoleAction
  /** Physical keys (`event.code`): an input method cannot change them. */
  readonly codes: readonly string[]
  readonly ctrl: boolean
  /** May be held down. */
  readonly repeats: boolean
  /** As it stands on the key caps. */
  readonly caps: string
}

/**
 * The one table of the console's keys; the help on the screen shows exactly this. No letters but the
 * Ctrl+Z of every program, no Backspace: Vietnamese input methods send both by themselves. The full
 * stop is what presentation clickers send for "black screen".
 */
export const KEYS: readonly KeyRule[] = [
  key('go', ['Space', 'PageDown', 'ArrowRight'], 'Dấu cách  ·  PageDown  ·  →'),
  key('previousRecipient', ['ArrowUp'], '↑', { repeats: true }),
  key('nextRecipient', ['ArrowDown'], '↓', { repeats: true }),
  key('given', ['F2'], 'F2'),
  key('absent', ['F3'], 'F3'),
  key('proxy', ['F4'], 'F4'),
  key('later', ['F6'], 'F6'),
  key('replace', ['F7'], 'F7'),
  key('join', ['F8'], 'F8'),
  key('prepare', ['F10'], 'F10'),
  key('ready', ['Enter', 'NumpadEnter'], 'Enter'),
  key('correct', ['Insert'], 'Insert'),
  key('catchUp', ['F11'], 'F11'),
  key('why', ['F12'], 'F12'),
  key('print', ['F2'], 'Ctrl+F2', { ctrl: true }),
  key('safeCard', ['F9', 'Period'], 'F9  ·  dấu chấm'),
  key('blackout', ['F9'], 'Ctrl+F9', { ctrl: true }),
  key('openStage', ['F10'], 'Ctrl+F10', { ctrl: true }),
  key('undo', ['KeyZ'], 'Ctrl+Z', { ctrl: true }),
  key('help', ['F1'], 'F1'),
  key('close', ['Escape'], 'Esc'),
]

/** Keys of clickers and browsers that would do harm: they are swallowed and told. */
const DEAD_CODES = ['F5', 'PageUp', 'Home', 'End', 'ArrowLeft']

function key(
  action: ConsoleAction,
  codes: readonly string[],
  caps: string,
  { ctrl = false, repeats = false } = {},
): KeyRule {
  return { action, codes, caps, ctrl, repeats }
}

/** The key of an action, for a label on a button. */
export function capsOf(action: ConsoleAction): string {
  return KEYS.find((rule) => rule.action === action)?.caps.split('  ·  ')[0] ?? ''
}

/** What the help says of each key. */
export function keyWords(action: ConsoleAction): string {
  return runWords.keys[action]
}

export interface PressedKey {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly repeat: boolean
  readonly isComposing: boolean
}

/** Where the focus is: nowhere special, in a form of the console, or in a text field of one. */
export type Focus = 'free' | 'form' | 'text'

/**
 * What to do with a key. `pass`: it is not ours, the browser has it. `swallow`: nobody gets it.
 * In a form only Esc acts, Enter and typing belong to the form, and a key that would have acted is
 * told to have done nothing.
 */
export type Routed =
  | { readonly to: 'action'; readonly action: ConsoleAction }
  | { readonly to: 'refuse'; readonly reason: 'formOpen' | 'noUse' }
  | { readonly to: 'swallow' }
  | { readonly to: 'pass' }

export function routeKey(pressed: PressedKey, focus: Focus): Routed {
  if (pressed.isComposing) return { to: 'pass' }
  const rule = ruleOf(pressed)
  if (focus !== 'free') return routeInForm(pressed, rule)
  if (rule === null) {
    const isDead = DEAD_CODES.includes(pressed.code) && !pressed.altKey
    return isDead ? { to: 'refuse', reason: 'noUse' } : { to: 'pass' }
  }
  if (pressed.repeat && !rule.repeats) return { to: 'swallow' }
  return { to: 'action', action: rule.action }
}

function ruleOf(pressed: PressedKey): KeyRule | null {
  if (pressed.altKey) return null
  const ctrl = pressed.ctrlKey || pressed.metaKey
  return KEYS.find((rule) => rule.codes.includes(pressed.code) && rule.ctrl === ctrl) ?? null
}

function routeInForm(pressed: PressedKey, rule: KeyRule | null): Routed {
  if (rule?.action === 'close') return { to: 'action', action: 'close' }
  const types = /^(Space|Period|Arrow|Home|End|Key|Enter|NumpadEnter)/u.test(pressed.code)
  const acts = rule !== null || DEAD_CODES.includes(pressed.code)
  return acts && !types ? { to: 'refuse', reason: 'formOpen' } : { to: 'pass' }
}
