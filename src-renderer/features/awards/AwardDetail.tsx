import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'

import { recipientsOfAward } from '#domain/plan.ts'
import type { Award, Id } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { awardWords } from '#text/awardWords.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'

import { AwardFacts } from './AwardFacts.tsx'
import type { Go } from './place.ts'
import { RecipientsPart } from './RecipientsPart.tsx'

import css from './Awards.module.css'

const words = awardWords.award

interface AwardDetailProps {
  readonly award: Award
  readonly focusId: Id | null
  readonly go: Go
  readonly onDelete: () => void
}

/** One award: its facts, folded away once recipients are the work, and its recipients. */
export function AwardDetail({ award, focusId, go, onDelete }: AwardDetailProps) {
  const plan = usePlan((each) => each)
  const recipients = useMemo(() => recipientsOfAward(plan, award.id), [plan, award.id])
  const [showsFacts, setShowsFacts] = useState(recipients.length === 0)
  const Chevron = showsFacts ? ChevronDown : ChevronRight
  return (
    <section className={css.detail} aria-label={award.name}>
      <header className={css.detailHead}>
        <h2 className={css.detailTitle} title={award.name}>
          {award.name}
        </h2>
        <Button
          variant="quiet"
          icon={<Chevron size={16} strokeWidth={1.75} />}
          aria-expanded={showsFacts}
          onPress={() => setShowsFacts(!showsFacts)}
        >
          {words.showFacts}
        </Button>
        <IconButton
          aria-label={words.delete}
          shortcut="Ctrl+Delete"
          icon={<Trash2 size={16} strokeWidth={1.75} />}
          onPress={onDelete}
        />
      </header>
      {showsFacts ? (
        <div className={css.factsScroll}>
          <AwardFacts award={award} />
        </div>
      ) : null}
      <RecipientsPart award={award} recipients={recipients} focusId={focusId} go={go} />
    </section>
  )
}
