import { Plus } from 'lucide-react'

import type { AgendaKind } from '#domain/record.ts'
import { agendaWords as words } from '#text/agendaWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { MenuButton } from '#ui/Menu.tsx'

import { addItemOfKind } from './agendaEdits.ts'

interface AddItemMenuProps {
  readonly onAdded: (id: string) => void
  /** The line where a title of one's own is typed. */
  readonly onFree: () => void
}

const KINDS = (Object.keys(words.kinds) as AgendaKind[]).filter((kind) => kind !== 'other')

/** A new item at the end: of a kind, or with a title of one's own. */
export function AddItemMenu({ onAdded, onFree }: AddItemMenuProps) {
  const add = async (kind: AgendaKind) => {
    const done = await attempt(addItemOfKind(kind))
    if (done.ok) onAdded(done.value)
  }
  return (
    <MenuButton
      label={words.add}
      actions={[
        { id: 'free', label: words.addFree, onAction: onFree },
        ...KINDS.map((kind, index) => ({
          id: kind,
          label: words.kinds[kind],
          startsGroup: index === 0,
          onAction: () => void add(kind),
        })),
      ]}
    >
      <Button variant="primary" icon={<Plus size={16} strokeWidth={1.75} />}>
        {words.add}
      </Button>
    </MenuButton>
  )
}
