import { handoverSeconds, stageOf } from '#domain/agenda/stageTime.ts'
import { addHandover, moveHandovers, removeHandovers } from '#domain/handovers/handover.ts'
import { numberInPlan } from '#domain/handovers/handoverNumber.ts'
import { awardsOf, handoversOf } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import { edit } from '#store/edit.ts'
import { newId } from '#store/ids.ts'
import { openPlan, usePlan } from '#store/plan.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { awardWords } from '#text/awardWords.ts'
import { secondsWords } from '#text/format.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { tellUndoable } from '#ui/tellUndoable.ts'

import { HandoverCard } from './HandoverCard.tsx'
import { HandoverDetail } from './HandoverDetail.tsx'
import { MasterList } from './MasterList.tsx'
import { neighbourOf } from './neighbour.ts'
import type { AwardsPlace, Go } from './place.ts'
import { PlanBar } from './PlanBar.tsx'
import { useProblemsOf } from './useProblemsOf.ts'

import css from './Awards.module.css'

const { handover: words, steps, done } = awardWords

interface HandoversTabProps {
  readonly place: AwardsPlace
  readonly go: Go
}

/** All handovers in the order of the stage at the left, the chosen one at the right. */
export function HandoversTab({ place, go }: HandoversTabProps) {
  const plan = usePlan((each) => each)
  const handovers = handoversOf(plan)
  const awards = awardsOf(plan)
  const problemsOf = useProblemsOf('handovers')
  const at = Math.max(
    0,
    handovers.findIndex(({ id }) => id === place.handoverId),
  )
  const chosen = handovers[at]
  const stage = stageOf(plan)
  const total = handovers.reduce((sum, each) => sum + handoverSeconds(plan, each, stage), 0)

  const add = async (awardId: Id) => {
    const id = newId()
    const name = openPlan().plan.awards.get(awardId)?.name ?? ''
    const result = await attempt(
      edit(steps.addHandover(name), (now) => addHandover(now, awardId, {}, () => id)),
    )
    if (result.ok) go({ handoverId: id })
  }
  const remove = async (id: Id) => {
    const before = handoversOf(openPlan().plan)
    const position = numberInPlan(openPlan().plan, id)
    const result = await attempt(
      edit(steps.deleteHandover(position), (now) => removeHandovers(now, [id])),
    )
    if (!result.ok) return
    go({ handoverId: neighbourOf(before, id) })
    tellUndoable(done.deletedHandover(position), undoOfLastStep())
  }
  const move = (id: Id, beforeId: Id | null) => {
    const position = numberInPlan(openPlan().plan, id)
    return edit(steps.moveHandover(position), (now) => moveHandovers(now, [id], beforeId))
  }

  if (awards.length === 0)
    return (
      <EmptyState
        title={words.emptyTitle}
        actions={<Button onPress={() => go({ tab: 'awards' })}>{words.goToAwards}</Button>}
      >
        {words.needAward}
      </EmptyState>
    )
  const adder = (
    <ComboBox
      label={words.add}
      hideLabel
      options={awards.map(({ id, name, grantor }) => ({ value: id, label: name, detail: grantor }))}
      value={null}
      placeholder={words.add}
      onPick={add}
    />
  )
  if (chosen === undefined)
    return (
      <EmptyState
        title={words.emptyTitle}
        actions={
          <>
            <div className={css.firstAward}>{adder}</div>
            <PlanBar />
          </>
        }
      >
        {words.emptyText}
      </EmptyState>
    )
  return (
    <div className={css.pair}>
      <div className={css.master}>
        <div className={css.masterHead}>
          <div className={css.adder}>{adder}</div>
        </div>
        <PlanBar />
        <MasterList
          label={words.list}
          items={handovers}
          selectedId={chosen.id}
          onSelect={(id) => go({ handoverId: id })}
          onMove={move}
          onDelete={(id) => void remove(id)}
        >
          {(handover) => (
            <HandoverCard
              handover={handover}
              position={numberInPlan(plan, handover.id)}
              problems={problemsOf(handover.id)}
            />
          )}
        </MasterList>
        <p className={css.masterFoot}>{words.total(secondsWords(total))}</p>
      </div>
      <HandoverDetail
        key={chosen.id}
        handover={chosen}
        position={numberInPlan(plan, chosen.id)}
        problems={problemsOf(chosen.id)}
        onDelete={() => void remove(chosen.id)}
        go={go}
      />
    </div>
  )
}
