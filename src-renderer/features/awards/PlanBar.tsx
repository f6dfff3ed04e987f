import { LayoutList, UserRoundCheck } from 'lucide-react'
import { useState } from 'react'

import { layOutHandovers } from '#domain/handovers/layOut.ts'
import { awardsOf } from '#domain/plan.ts'
import { edit } from '#store/edit.ts'
import { newId } from '#store/ids.ts'
import { openPlan } from '#store/plan.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { awardWords } from '#text/awardWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { tellUndoable } from '#ui/tellUndoable.ts'
import { toast } from '#ui/toast.ts'

import { ProposeDialog } from './ProposeDialog.tsx'

import css from './Awards.module.css'

const { layOut: words, propose, recipient, steps } = awardWords

/** What plans many handovers at once; each is one step that can be taken back. */
export function PlanBar() {
  const [isProposing, setProposing] = useState(false)
  const layOutAll = async () => {
    const before = openPlan().plan.handovers.size
    const result = await attempt(
      edit(steps.layOutAll, (plan) =>
        layOutHandovers(
          plan,
          awardsOf(plan).map(({ id }) => id),
          newId,
        ),
      ),
    )
    if (!result.ok) return
    const made = openPlan().plan.handovers.size - before
    if (made === 0) toast.show({ text: words.nothing })
    else tellUndoable(recipient.planned(made), undoOfLastStep())
  }
  return (
    <div className={css.planBar}>
      <Button
        size="s"
        variant="quiet"
        hint={words.allHint}
        icon={<LayoutList size={14} strokeWidth={1.75} />}
        onPress={() => void layOutAll()}
      >
        {words.all}
      </Button>
      <Button
        size="s"
        variant="quiet"
        hint={propose.hint}
        icon={<UserRoundCheck size={14} strokeWidth={1.75} />}
        onPress={() => setProposing(true)}
      >
        {propose.button}
      </Button>
      {isProposing ? <ProposeDialog onClose={() => setProposing(false)} /> : null}
    </div>
  )
}
