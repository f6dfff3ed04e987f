import { useEffect, useEffectEvent } from 'react'

import { routeKey } from './keys.ts'
import type { ConsoleAction, Focus } from './keys.ts'

/** Forms of the console carry this attribute, so that the router knows when somebody types. */
const FORM_ATTRIBUTE = 'data-console-form'

/** Where a form that is open takes a name; lists of choices have none. */
const OPEN_FIELD = `form[${FORM_ATTRIBUTE}] input:not([type='radio'])`

/**
 * The only listener for keys while the console is open. It stands first (capture), so that a button
 * that happens to have the focus is not pressed by the Space that means GO.
 */
export function useKeyRouter(
  act: (action: ConsoleAction) => void,
  refuse: (reason: 'formOpen' | 'noUse') => void,
) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const routed = routeKey(event, focusWithForm(event.target))
    if (routed.to === 'pass') return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (routed.to === 'action') act(routed.action)
    if (routed.to === 'refuse' && !event.repeat) refuse(routed.reason)
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', press, { capture: true })
    window.addEventListener('keyup', swallowSpace, { capture: true })
    return () => {
      window.removeEventListener('keydown', press, { capture: true })
      window.removeEventListener('keyup', swallowSpace, { capture: true })
    }
  }, [])
}

/** A browser presses the focused button when Space comes up. */
function swallowSpace(event: KeyboardEvent) {
  if (event.code === 'Space' && focusOf(event.target) === 'free') event.preventDefault()
}

/**
 * While a name is being typed, a key that comes with the focus elsewhere is meant for the name: after a
 * click beside the form the Space of "Phạm Quang" would be a GO. The field gets the focus, and the key.
 */
function focusWithForm(target: EventTarget | null): Focus {
  const focus = focusOf(target)
  if (focus !== 'free') return focus
  const field = document.querySelector<HTMLElement>(OPEN_FIELD)
  if (field === null) return 'free'
  field.focus()
  return 'text'
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement)) return 'free'
  if (target.closest(`[${FORM_ATTRIBUTE}]`) === null) return 'free'
  return target.matches('input, textarea') ? 'text' : 'form'
}
