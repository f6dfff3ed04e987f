import type { PresenterSlot } from '#domain/record.ts'
import type { ReplacedSlots } from '#domain/run/replacement.ts'
import { awardWords } from '#text/awardWords.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'

import css from './Form.module.css'

const words = runWords.replaceForm
const { capacities, capacityOf, capacityReason, principalHint, takeCapacity } = awardWords.presenter

type Chosen = Pick<PresenterSlot, 'capacity' | 'principal'> | null

interface Props {
  /** What holds as things stand. */
  readonly slots: ReplacedSlots
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

/** In which capacity the new presenter hands over: as proposed, with the reason, or as the operator says. */
export function CapacityChoice({ slots, chosen, onChoose }: Props) {
  const { presenter, proposal, isKept, principal } = slots
  return (
    <>
      <RadioGroup
        label={words.capacity}
        look="segments"
        value={presenter.capacity}
        options={[
          { value: 'own', label: capacities.own },
          { value: 'authority', label: capacities.authority },
          { value: 'behalf', label: capacities.behalf },
        ]}
        onChange={(capacity) =>
          onChoose({ capacity, principal: capacity === 'own' ? '' : principal })
        }
      />
      {chosen === null || chosen.capacity === 'own' ? null : (
        <label className={css.field}>
          <span>{words.principal}</span>
          <input
            value={chosen.principal}
            placeholder={principalHint}
            onChange={({ target }) => onChoose({ ...chosen, principal: target.value })}
          />
        </label>
      )}
      <div className={css.note}>
        <p role="status" className={css.help}>
          {chosen !== null
            ? words.capacityChosen(capacityOf(proposal))
            : isKept
              ? words.capacityKept(capacityOf(presenter), capacityOf(proposal))
              : words.capacityIs(capacityOf(presenter), capacityReason(proposal.reason))}
        </p>
        {chosen === null ? null : (
          <Button size="s" variant="quiet" onPress={() => onChoose(null)}>
            {takeCapacity}
          </Button>
        )}
      </div>
    </>
  )
}
