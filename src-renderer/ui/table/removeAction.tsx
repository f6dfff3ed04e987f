import { Trash2 } from 'lucide-react'

import type { MenuAction } from '#ui/Menu.tsx'

/** The line of a row's menu that removes the chosen rows, with the key that a table has for it. */
export function removeAction(label: string, onAction: () => void): MenuAction {
  return {
    id: 'delete',
    label,
    icon: <Trash2 size={16} strokeWidth={1.75} />,
    shortcut: 'Ctrl+Delete',
    tone: 'danger',
    onAction,
  }
}
