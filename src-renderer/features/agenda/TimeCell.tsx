import { Pin } from 'lucide-react'

import { agendaWords as words } from '#text/agendaWords.ts'
import { clock } from '#text/format.ts'
import { attempt } from '#ui/attempt.ts'
import { IconButton } from '#ui/IconButton.tsx'

import { pin } from './agendaEdits.ts'
import { timeWords } from './agendaRow.ts'
import type { AgendaRow } from './agendaRow.ts'

import css from './Agenda.module.css'

/** Start and end of an item; a pin where the start is fixed, which one click takes out. */
export function TimeCell({ row }: { readonly row: AgendaRow }) {
  const { item, start, end } = row
  if (start === null || end === null) return <span className={css.quiet}>{words.noTime}</span>
  return (
    <>
      <span className={css.time}>
        <strong>{timeWords(start)}</strong>
        {end === start ? null : <span className={css.quiet}> – {timeWords(end)}</span>}
      </span>
      {item.fixedStart === null ? null : (
        <IconButton
          aria-label={words.pinned(clock(item.fixedStart))}
          size="s"
          icon={<Pin size={14} strokeWidth={2} className={css.pin} />}
          onPress={() => void attempt(pin(item, ''))}
        />
      )}
    </>
  )
}
