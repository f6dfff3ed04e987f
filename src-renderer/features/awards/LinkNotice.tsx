import { useMemo, useState } from 'react'

import { linkProposals } from '#domain/awards/linkProposal.ts'
import type { Award } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { awardWords } from '#text/awardWords.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import { LinkDialog } from './LinkDialog.tsx'

import css from './Awards.module.css'

const words = awardWords.link

/** Asks about recipients who bear the name of an attendee; nothing when there are none. */
export function LinkNotice({ award }: { readonly award: Award }) {
  const plan = usePlan((each) => each)
  const proposals = useMemo(() => linkProposals(plan, award.id), [plan, award.id])
  const [isOpen, setOpen] = useState(false)
  if (proposals.length === 0) return null
  const recipients = new Set(proposals.map(({ recipient }) => recipient.id)).size
  return (
    <div className={css.notice}>
      <Notice
        action={
          <Button variant="quiet" size="s" onPress={() => setOpen(true)}>
            {words.review}
          </Button>
        }
      >
        {words.found(recipients)}
      </Notice>
      {isOpen ? <LinkDialog proposals={proposals} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}
