import { Trash2 } from 'lucide-react'

import { handoverSeconds, stageOf } from '#domain/agenda/stageTime.ts'
import type { Problem } from '#domain/checks/problem.ts'
import { setHandover } from '#domain/handovers/handover.ts'
import { agendaOf, awardsOf } from '#domain/plan.ts'
import type { Handover } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import { captionOf } from '#domain/script/caption.ts'
import { edit } from '#store/edit.ts'
import { usePlan } from '#store/plan.ts'
import { useRules } from '#store/rules.ts'
import { awardWords } from '#text/awardWords.ts'
import { secondsWords } from '#text/format.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { DraftField } from '#ui/DraftField.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'

import { McScript } from './McScript.tsx'
import type { Go } from './place.ts'
import { Presenters } from './Presenters.tsx'
import { ProblemList } from './ProblemList.tsx'
import { StageLine } from './StageLine.tsx'

import css from './Awards.module.css'

const { handover: words, steps } = awardWords

const VERBS = (Object.keys(words.verbs) as Handover['verb'][]).map((value) => ({
  value,
  label: words.verbs[value],
}))

interface HandoverDetailProps {
  readonly handover: Handover
  readonly position: number
  readonly problems: readonly Problem[]
  readonly onDelete: () => void
  readonly go: Go
}

/** One handover: who presents, who receives in which order, and how it is told. */
export function HandoverDetail({
  handover,
  position,
  problems,
  onDelete,
  go,
}: HandoverDetailProps) {
  const plan = usePlan((each) => each)
  const { phrases } = useRules()
  const caption = captionOf(plan, handover, phrases)
  const computed = handoverSeconds(plan, { ...handover, seconds: null }, stageOf(plan))
  const save = (field: string, fields: Fields<Handover>) =>
    worded(
      edit(steps.editHandover(field, position), (now) => setHandover(now, handover.id, fields)),
    )
  const items = agendaOf(plan).filter(
    ({ kind, id }) => kind === 'awards' || id === handover.agendaItemId,
  )
  return (
    <section className={css.detail} aria-label={words.name(position)}>
      <header className={css.detailHead}>
        <h2 className={css.detailTitle}>{words.name(position)}</h2>
        <IconButton
          aria-label={words.delete}
          shortcut="Ctrl+Delete"
          icon={<Trash2 size={16} strokeWidth={1.75} />}
          onPress={onDelete}
        />
      </header>
      <div className={css.handoverScroll} data-scroller>
        <div className={css.handover}>
          <div className={css.handoverPart}>
            <ProblemList problems={problems} />
            <Select
              label={words.award}
              options={awardsOf(plan).map(({ id, name, grantor }) => ({
                value: id,
                label: name,
                detail: grantor,
              }))}
              value={handover.awardId}
              onChange={(awardId) => void attempt(save(words.award, { awardId }))}
            />
            <Presenters handover={handover} position={position} />
            <StageLine handover={handover} position={position} />
          </div>
          <div className={css.handoverPart}>
            <div className={css.telling}>
              <DraftField
                label={words.recipientsText}
                value={handover.recipientsText}
                description={words.recipientsTextHelp}
                onCommit={(text) => save(words.recipientsText, { recipientsText: text })}
              />
              <RadioGroup
                label={words.verb}
                look="segments"
                options={VERBS}
                value={handover.verb}
                onChange={(verb) => void attempt(save(words.verb, { verb }))}
              />
              <NumberField
                label={words.seconds}
                value={handover.seconds}
                max={86_400}
                unit={words.secondsUnit}
                placeholder={String(computed)}
                description={
                  handover.seconds === null
                    ? words.secondsComputed(secondsWords(computed))
                    : words.secondsSet
                }
                onCommit={(seconds) => save(words.seconds, { seconds })}
              />
              <Select
                label={words.agendaItem}
                options={[
                  { value: '', label: words.firstAwardsItem },
                  ...items.map(({ id, title }) => ({ value: id, label: title })),
                ]}
                value={handover.agendaItemId ?? ''}
                onChange={(id) =>
                  void attempt(save(words.agendaItem, { agendaItemId: id === '' ? null : id }))
                }
              />
            </div>
            <DraftField
              label={words.mcNote}
              value={handover.mcNote}
              isMultiline
              onCommit={(text) => save(words.mcNote, { mcNote: text })}
            />
            {caption === null ? null : (
              <figure className={css.caption}>
                <figcaption className={css.legend}>{words.caption}</figcaption>
                <p>{caption}</p>
              </figure>
            )}
          </div>
          <div className={css.handoverWhole}>
            <McScript handover={handover} position={position} go={go} />
          </div>
        </div>
      </div>
    </section>
  )
}
