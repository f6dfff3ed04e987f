import { Check, Eye, EyeOff, Pin, PinOff, Plus, Timer } from 'lucide-react'

import type { AgendaItem } from '#domain/record.ts'
import { openPlan } from '#store/plan.ts'
import { agendaWords as words } from '#text/agendaWords.ts'
import { attempt } from '#ui/attempt.ts'
import type { MenuAction } from '#ui/Menu.tsx'
import { removeAction } from '#ui/table/removeAction.tsx'

import { confirmMinutes, pin, pinHere, remove, setMinutes, setVisibility } from './agendaEdits.ts'
import { assumedOf, proposalOf } from './agendaRow.ts'
import type { AgendaRow } from './agendaRow.ts'

const LOOK = { size: 16, strokeWidth: 1.75 } as const

/** The menu of a row; what can be done to many is done to all chosen rows. */
export function rowActions(onInsert: (afterId: string) => void) {
  return (ids: readonly string[], row: AgendaRow): readonly MenuAction[] => {
    const items = ids.flatMap((id): readonly AgendaItem[] => {
      const item = openPlan().plan.agendaItems.get(id)
      return item === undefined ? [] : [item]
    })
    return [
      ...(ids.length === 1 ? ownActions(row, onInsert) : []),
      ...manyActions(items),
      {
        ...removeAction(
          ids.length === 1 ? words.removeOne : words.remove(ids.length),
          () => void attempt(remove(ids)),
        ),
        startsGroup: true,
      },
    ]
  }
}

function ownActions(row: AgendaRow, onInsert: (afterId: string) => void): readonly MenuAction[] {
  const { item, start } = row
  const proposed = proposalOf(row)
  return [
    {
      id: 'insert',
      label: words.insertAfter,
      icon: <Plus {...LOOK} />,
      shortcut: 'Ctrl+Enter',
      onAction: () => onInsert(item.id),
    },
    item.fixedStart === null
      ? {
          id: 'pin',
          label: words.pin,
          icon: <Pin {...LOOK} />,
          isDisabled: start === null,
          onAction: () => void attempt(start === null ? Promise.resolve() : pinHere(item, start)),
        }
      : {
          id: 'unpin',
          label: words.unpin,
          icon: <PinOff {...LOOK} />,
          onAction: () => void attempt(pin(item, '')),
        },
    ...(proposed === null
      ? []
      : [
          {
            id: 'proposed',
            label: words.takeProposed(proposed),
            icon: <Timer {...LOOK} />,
            onAction: () => void attempt(setMinutes(item, proposed)),
          },
        ]),
  ]
}

function manyActions(items: readonly AgendaItem[]): readonly MenuAction[] {
  const assumed = assumedOf(items)
  const to = items.every(({ visibility }) => visibility === 'internal') ? 'public' : 'internal'
  return [
    ...(assumed.length === 0
      ? []
      : [
          {
            id: 'confirm',
            label: words.confirmAll(assumed.length),
            icon: <Check {...LOOK} />,
            onAction: () => void attempt(confirmMinutes(assumed)),
          },
        ]),
    {
      id: 'visibility',
      label: words.makeVisibility[to],
      icon: to === 'internal' ? <EyeOff {...LOOK} /> : <Eye {...LOOK} />,
      onAction: () => void attempt(setVisibility(items, to)),
    },
  ]
}
