import type { StatedDecision } from '#domain/awardImport/statedDecision.ts'
import type { PartialDate } from '#domain/record.ts'
import { parsePartialDate } from '#domain/time.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { shortDate } from '#text/format.ts'
import { overviewWords } from '#text/overviewWords.ts'
import { DraftField } from '#ui/DraftField.tsx'

interface NewDecisionProps {
  readonly decision: StatedDecision
  readonly onChange: (fields: Partial<StatedDecision>) => void
}

/** A decision that the plan does not have yet, for the rows that name none. */
export function NewDecision({ decision, onChange }: NewDecisionProps) {
  return (
    <>
      <DraftField
        label={words.decisionNumber}
        value={decision.number}
        placeholder={words.decisionNumberHint}
        {...(decision.number === '' ? { description: words.decisionNeedsNumber } : {})}
        onCommit={(number) => onChange({ number: number.trim() })}
      />
      <DraftField
        label={words.decisionDate}
        value={shortDate(decision.date)}
        placeholder={overviewWords.dateHint}
        parse={(text) => {
          const date = parsePartialDate(text)
          return date === null
            ? { ok: false, message: overviewWords.notADate(text) }
            : { ok: true, value: date }
        }}
        onCommit={(date: PartialDate) => onChange({ date })}
      />
      <DraftField
        label={words.decisionAuthority}
        value={decision.authority}
        placeholder={words.decisionAuthorityHint}
        onCommit={(authority) => onChange({ authority: authority.trim() })}
      />
    </>
  )
}
