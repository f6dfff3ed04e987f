import { ArrowDown, ArrowUp } from 'lucide-react'

import { attempt } from '#ui/attempt.ts'
import type { MenuAction } from '#ui/Menu.tsx'

import { stepTarget } from './movement.ts'

interface MoveWords {
  readonly up: string
  readonly down: string
}

type Move = (ids: readonly string[], beforeId: string | null) => Promise<unknown>

/**
 * One place up and one down, for the menu of the chosen rows; both are off where there is none, and
 * where nothing can be moved (`move` undefined).
 */
export function moveActions(
  all: readonly string[],
  chosen: readonly string[],
  words: MoveWords,
  move: Move | undefined,
): readonly MenuAction[] {
  const step = (direction: -1 | 1): MenuAction => {
    const before = stepTarget(all, chosen, direction)
    const Icon = direction < 0 ? ArrowUp : ArrowDown
    return {
      id: direction < 0 ? 'up' : 'down',
      label: direction < 0 ? words.up : words.down,
      icon: <Icon size={16} strokeWidth={1.75} />,
      shortcut: direction < 0 ? 'Alt+↑' : 'Alt+↓',
      isDisabled: before === undefined || move === undefined,
      onAction: () => {
        if (before !== undefined && move !== undefined) void attempt(move(chosen, before))
      },
    }
  }
  return [step(-1), step(1)]
}
