import type { PassedRow } from '#domain/attendeeImport/entries.ts'
import type { Missing } from '#domain/attendeeImport/review.ts'
import { attendeeImportWords as words, otherWords, placeWords } from '#text/attendeeImportWords.ts'
import { Badge } from '#ui/Badge.tsx'

import css from './AttendeeImport.module.css'

/** Somebody of the plan whom the list does not name. */
export function MissingLine({
  missing: { person, isOfUnits, isRemoved },
}: {
  readonly missing: Missing
}) {
  return (
    <div className={css.row}>
      <span className={css.state}>
        <Badge tone={isRemoved ? 'danger' : 'neutral'}>
          {isRemoved ? words.row.removed : words.row.kept}
        </Badge>
      </span>
      <div className={css.two}>
        <div className={css.cut}>{person.fullName}</div>
        <div className={`${css.cut} ${css.quiet}`}>{placeWords(person)}</div>
      </div>
      <div className={`${css.cut} ${css.quiet}`}>{otherWords(person).join(', ')}</div>
      <div className={css.quiet}>{isOfUnits ? words.row.ofUnits : words.row.ofOthers}</div>
    </div>
  )
}

/** A row that holds nobody: nothing of a list is dropped without being told. */
export function PassedLine({ passed: { line, text, why } }: { readonly passed: PassedRow }) {
  return (
    <div className={css.passedRow}>
      <span className={css.lineNumber}>{words.row.line(line)}</span>
      <div className={css.cut} title={text}>
        {text}
      </div>
      <div className={css.quiet}>{words.passedWhy[why]}</div>
    </div>
  )
}
