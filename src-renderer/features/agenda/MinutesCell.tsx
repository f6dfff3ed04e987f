import { agendaWords as words } from '#text/agendaWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'

import { confirmMinutes, setMinutes } from './agendaEdits.ts'
import { proposalOf } from './agendaRow.ts'
import type { AgendaRow } from './agendaRow.ts'

import css from './Agenda.module.css'

/** Minutes of an item; one click takes what its handovers propose, or confirms what is assumed. */
export function MinutesCell({ row }: { readonly row: AgendaRow }) {
  const { item } = row
  const proposed = proposalOf(row)
  return (
    <>
      <span className={css.minutes}>{item.minutes}</span>
      {item.assumed ? (
        <Button
          variant="quiet"
          size="s"
          hint={words.assumedHint}
          aria-label={words.confirm(item.title)}
          onPress={() => void attempt(confirmMinutes([item]))}
        >
          {words.assumed}
        </Button>
      ) : null}
      {proposed === null ? null : (
        <Button
          variant="quiet"
          size="s"
          hint={words.takeProposed(proposed)}
          onPress={() => void attempt(setMinutes(item, proposed))}
        >
          {words.proposed(proposed)}
        </Button>
      )}
    </>
  )
}
