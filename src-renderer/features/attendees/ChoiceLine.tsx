import { PencilLine, Trash2 } from 'lucide-react'
import { memo } from 'react'

import type { Id } from '#domain/record.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'

import { remove } from './attendeeEdits.ts'

import css from './Attendees.module.css'

interface ChoiceLineProps {
  readonly ids: readonly Id[]
  readonly onEdit: (ids: readonly Id[]) => void
}

/** What can be done with all chosen rows; stands under the table while there are some. */
export const ChoiceLine = memo(function ChoiceLine({ ids, onEdit }: ChoiceLineProps) {
  return (
    <div role="toolbar" aria-label={words.chosenActions} className={css.choice}>
      <span className={css.chosen}>{words.chosen(ids.length)}</span>
      <Button
        size="s"
        icon={<PencilLine size={14} strokeWidth={1.75} />}
        hint={words.bulkHint}
        onPress={() => onEdit(ids)}
      >
        {words.bulk}
      </Button>
      <Button
        size="s"
        variant="quiet"
        icon={<Trash2 size={14} strokeWidth={1.75} />}
        shortcut="Ctrl+Delete"
        hint={words.deleteSelected(ids.length)}
        onPress={() => void attempt(remove(ids))}
      >
        {words.deleteChosen}
      </Button>
    </div>
  )
})
