/**
 * True when a key belongs to the text under way and not to a shortcut of the app: an input method
 * is composing, or the field holds a draft of its own (whose Ctrl+Z is the field's).
 */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing) return true
  const { target } = event
  return target instanceof HTMLElement && target.dataset['draft'] !== undefined
}
