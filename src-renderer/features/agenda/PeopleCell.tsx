import { itemPersonName } from '#domain/agenda/agenda.ts'
import type { AgendaItem } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { agendaWords as words } from '#text/agendaWords.ts'
import { CutText } from '#ui/table/CutText.tsx'

import css from './Agenda.module.css'

/** Who does what in an item: "Nguyễn Văn A (chủ trì), MC". */
export function PeopleCell({ item }: { readonly item: AgendaItem }) {
  const names = usePlan((plan) =>
    item.people
      .map((person) => {
        const name = itemPersonName(plan, person) || words.unknownPerson
        return person.role === '' ? name : `${name} (${person.role})`
      })
      .join(', '),
  )
  return names === '' ? <span className={css.faint}>{words.nobody}</span> : <CutText text={names} />
}
