import { RotateCcw, Trash2 } from 'lucide-react'

import type { MenuAction } from '#ui/Menu.tsx'

import { moveActions } from './moveActions.tsx'

/** A row of a table that ships, which the office may have made its own, or added. */
interface OwnRow {
  readonly id: string
  readonly own: 'added' | 'changed' | null
}

interface OwnRowWords {
  readonly up: string
  readonly down: string
  readonly remove: (count: number) => string
  readonly toDefault: (count: number) => string
}

interface OwnRowVerbs {
  /** Undefined: no order now. */
  readonly move: ((ids: readonly string[], beforeId: string | null) => Promise<unknown>) | undefined
  readonly drop: (ids: readonly string[]) => Promise<void>
}

/** What the menu of such rows offers: another place, and back to what ships. */
export function ownRowActions(
  rows: readonly OwnRow[],
  chosen: readonly string[],
  words: OwnRowWords,
  { move, drop }: OwnRowVerbs,
): readonly MenuAction[] {
  const own = rows.filter(({ id, own: whose }) => chosen.includes(id) && whose !== null)
  const isAdded = own.length > 0 && own.every(({ own: whose }) => whose === 'added')
  const all = rows.map(({ id }) => id)
  const Icon = isAdded ? Trash2 : RotateCcw
  return [
    ...moveActions(all, chosen, words, move),
    {
      id: 'drop',
      label: isAdded ? words.remove(own.length) : words.toDefault(Math.max(1, own.length)),
      icon: <Icon size={16} strokeWidth={1.75} />,
      shortcut: 'Ctrl+Delete',
      startsGroup: true,
      isDisabled: own.length === 0,
      ...(isAdded ? { tone: 'danger' as const } : {}),
      onAction: () => void drop(own.map(({ id }) => id)),
    },
  ]
}
