import { readingPlacesOf, setReadingPlace } from '#domain/handovers/readingPlace.ts'
import type { ReadingPlaceState } from '#domain/handovers/readingPlace.ts'
import type { ReadingPlace } from '#domain/record.ts'
import { edit } from '#store/edit.ts'
import { editWithReason } from '#store/editWithReason.ts'
import { usePlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { overviewWords } from '#text/overviewWords.ts'
import { readinessWords } from '#text/readinessWords.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { DraftField } from '#ui/DraftField.tsx'
import { Panel } from '#ui/Panel.tsx'
import { Select } from '#ui/Select.tsx'
import { useReason } from '#ui/useReason.tsx'
import type { AskReason } from '#ui/useReason.tsx'

import css from './Overview.module.css'

const words = overviewWords.reading

const PLACES = (['onStage', 'seated'] as const).map((value) => ({
  value,
  label: words.places[value],
}))

/** Where the recipients are while a decision is read, by the level of who grants. */
export function ReadingPlaces() {
  const plan = usePlan((each) => each)
  const { ask, dialog } = useReason(words.reason)
  return (
    <Panel title={words.title}>
      <p className={css.help}>{words.help}</p>
      {readingPlacesOf(plan, rules).map((state) => (
        <LevelPlace key={state.shipped.level} state={state} ask={ask} />
      ))}
      {dialog}
    </Panel>
  )
}

interface LevelPlaceProps {
  readonly state: ReadingPlaceState
  readonly ask: AskReason
}

function LevelPlace({ state: { shipped, own, place }, ask }: LevelPlaceProps) {
  const { level } = shipped
  const name = words.levels[level]
  const choose = (chosen: ReadingPlace) =>
    worded(
      editWithReason(words.step(name), name, ask, (plan, reason) =>
        setReadingPlace(
          plan,
          rules,
          level,
          reason === '' ? { place: chosen } : { place: chosen, reason },
        ),
      ),
    )
  return (
    <div className={css.reading}>
      <Select
        label={name}
        options={PLACES}
        value={place}
        onChange={(chosen) => void attempt(choose(chosen))}
      />
      <p className={css.help}>
        {own === null
          ? words.asShipped(shipped.source, readinessWords.rule.confidence[shipped.confidence])
          : words.own(words.places[shipped.place])}
      </p>
      {own === null ? null : (
        <DraftField
          label={words.reasonLabel(name)}
          value={own.reason}
          placeholder={words.reasonHint}
          onCommit={(reason) =>
            worded(
              edit(words.stepReason(name), (plan) =>
                setReadingPlace(plan, rules, level, { reason }),
              ),
            )
          }
        />
      )}
    </div>
  )
}
