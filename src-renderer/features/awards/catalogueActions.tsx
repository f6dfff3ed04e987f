import { ArrowDown, ArrowUp, RotateCcw, Trash2 } from 'lucide-react'

import { catalogueWords as words } from '#text/catalogueWords.ts'
import type { MenuAction } from '#ui/Menu.tsx'
import { stepTarget } from '#ui/table/movement.ts'

import type { CatalogueLine } from './catalogueColumns.tsx'
import { dropRows } from './catalogueEdits.ts'

type Move = (codes: readonly string[], beforeCode: string | null) => void

/** What the menu of a row offers; no order while a search hides neighbours (`move` undefined). */
export function catalogueActions(
  rows: readonly CatalogueLine[],
  codes: readonly string[],
  move: Move | undefined,
): readonly MenuAction[] {
  const chosen = rows.filter(({ id }) => codes.includes(id))
  const own = chosen.filter(({ own: whose }) => whose !== null)
  const isAdded = own.length > 0 && own.every(({ own: whose }) => whose === 'added')
  const ids = rows.map(({ id }) => id)
  const step = (direction: -1 | 1): MenuAction => {
    const before = stepTarget(ids, codes, direction)
    const Icon = direction < 0 ? ArrowUp : ArrowDown
    return {
      id: direction < 0 ? 'up' : 'down',
      label: direction < 0 ? words.up : words.down,
      icon: <Icon size={16} strokeWidth={1.75} />,
      shortcut: direction < 0 ? 'Alt+↑' : 'Alt+↓',
      isDisabled: before === undefined || move === undefined,
      onAction: () => {
        if (before !== undefined) move?.(codes, before)
      },
    }
  }
  const Icon = isAdded ? Trash2 : RotateCcw
  return [
    step(-1),
    step(1),
    {
      id: 'drop',
      label: isAdded ? words.remove(own.length) : words.toDefault(Math.max(1, own.length)),
      icon: <Icon size={16} strokeWidth={1.75} />,
      shortcut: 'Ctrl+Delete',
      startsGroup: true,
      isDisabled: own.length === 0,
      ...(isAdded ? { tone: 'danger' as const } : {}),
      onAction: () => void dropRows(own.map(({ id }) => id)),
    },
  ]
}
