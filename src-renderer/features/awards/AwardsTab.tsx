import { ArrowDownWideNarrow } from 'lucide-react'

import { addAward, moveAwards, removeAwards } from '#domain/awards/award.ts'
import { sortAwards } from '#domain/awards/awardOrder.ts'
import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { awardsOf, handoversOfAward, recipientsOfAward } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import type { Award } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import { edit } from '#store/edit.ts'
import { newId } from '#store/ids.ts'
import { openPlan, usePlan } from '#store/plan.ts'
import { rules, useRules } from '#store/rules.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { awardWords } from '#text/awardWords.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { tellUndoable } from '#ui/tellUndoable.ts'

import { AwardCard } from './AwardCard.tsx'
import { AwardDetail } from './AwardDetail.tsx'
import { catalogueOptions, chosenFields, typedFields } from './catalogueChoice.ts'
import { MasterList } from './MasterList.tsx'
import { neighbourOf } from './neighbour.ts'
import type { AwardsPlace, Go } from './place.ts'

import css from './Awards.module.css'

const { award: words, steps, done } = awardWords

interface AwardsTabProps {
  readonly place: AwardsPlace
  readonly go: Go
}

/** Awards in the order of the ceremony at the left, the chosen one with its recipients at the right. */
export function AwardsTab({ place, go }: AwardsTabProps) {
  const awards = usePlan(awardsOf)
  const own = useRules()
  const chosen = awards.find(({ id }) => id === place.awardId) ?? awards[0]

  const add = async (fields: Fields<Award>) => {
    const id = newId()
    await worded(
      edit(steps.addAward(fields.name ?? ''), (plan) => addAward(plan, fields, () => id)),
    )
    go({ awardId: id, recipientId: null })
  }
  const remove = async (id: Id) => {
    const { plan } = openPlan()
    const name = plan.awards.get(id)?.name ?? ''
    const lost = [recipientsOfAward(plan, id).length, handoversOfAward(plan, id).length] as const
    const result = await attempt(edit(steps.deleteAward(name), (now) => removeAwards(now, [id])))
    if (!result.ok) return
    go({ awardId: neighbourOf(awardsOf(plan), id), recipientId: null })
    tellUndoable(done.deletedAward(name, ...lost), undoOfLastStep())
  }
  const move = (id: Id, beforeId: Id | null) =>
    edit(steps.moveAward(openPlan().plan.awards.get(id)?.name ?? ''), (plan) =>
      moveAwards(plan, [id], beforeId),
    )
  const adder = (
    <ComboBox
      label={words.add}
      hideLabel
      options={catalogueOptions(own)}
      value={null}
      placeholder={words.add}
      prefersTyped
      onPick={(option) => add(chosenFields({}, option, own))}
      onText={(text) => (text.trim() === '' ? undefined : add(typedFields({}, text.trim(), own)))}
    />
  )
  if (chosen === undefined)
    return (
      <EmptyState title={words.emptyTitle} actions={<div className={css.firstAward}>{adder}</div>}>
        {words.emptyText}
      </EmptyState>
    )
  return (
    <div className={css.pair}>
      <div className={css.master}>
        <div className={css.masterHead}>
          <div className={css.adder}>{adder}</div>
          <IconButton
            aria-label={`${words.sortByRank}. ${words.sortByRankHint}`}
            icon={<ArrowDownWideNarrow size={16} strokeWidth={1.75} />}
            onPress={() =>
              void attempt(edit(steps.sortAwards, (plan) => sortAwards(plan, rulesOf(plan, rules))))
            }
          />
        </div>
        <MasterList
          label={words.list}
          items={awards}
          selectedId={chosen.id}
          onSelect={(id) => go({ awardId: id, recipientId: null })}
          onMove={move}
          onDelete={(id) => void remove(id)}
        >
          {(award, index) => <AwardCard award={award} position={index + 1} />}
        </MasterList>
      </div>
      <AwardDetail
        key={chosen.id}
        award={chosen}
        focusId={place.recipientId}
        go={go}
        onDelete={() => void remove(chosen.id)}
      />
    </div>
  )
}
