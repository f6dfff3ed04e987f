import { memo } from 'react'

import { stageOf } from '#domain/agenda/stageTime.ts'
import type { Id } from '#domain/record.ts'
import { planOfRun } from '#domain/run/run.ts'
import type { Run } from '#domain/run/run.ts'
import { runWords } from '#text/runWords.ts'

import { CorrectForm } from './CorrectForm.tsx'
import { ProxyForm } from './ProxyForm.tsx'
import { RecipientRow } from './RecipientRow.tsx'
import { Revealed } from './Revealed.tsx'
import type { StepView } from './stepView.ts'
import type { ConsoleForm, ConsoleVerbs } from './useConsole.ts'

import css from './People.module.css'

const words = runWords.console

interface Props {
  readonly run: Run
  readonly view: StepView
  readonly verbs: ConsoleVerbs
  readonly selected: Id | null
  readonly form: ConsoleForm | null
}

/** Who receives, in the order of the stage, with what became of each. */
export const RecipientList = memo(function RecipientList(props: Props) {
  const { run, view, verbs, selected, form } = props
  const { recipients } = view
  const up = recipients.filter(({ position }) => position !== null).length
  const { lineStart } = stageOf(planOfRun(run))
  return (
    <section aria-label={words.recipients} className={css.recipients}>
      <h3 className={css.label}>
        {words.recipients}
        {recipients.length === 0 ? null : (
          <span className={css.detail}>
            {words.onStage(up)} · {words.lineStart[lineStart]}
          </span>
        )}
      </h3>
      {recipients.length === 0 ? (
        <p className={css.unknown}>{view.recipientsText || words.noRecipients}</p>
      ) : null}
      <ol className={css.rows}>
        {recipients.map((recipient) => {
          const isSelected = recipient.id === selected
          return (
            <Revealed key={recipient.id} when={isSelected} className={css.item}>
              <RecipientRow
                recipient={recipient}
                isSelected={isSelected}
                onSelect={() => verbs.select(view, recipient.id)}
                onMark={(outcome) => verbs.mark(view, recipient.id, outcome)}
                onProxy={() => verbs.openProxy(view, recipient.id)}
              />
              {isSelected && form === 'proxy' ? (
                <ProxyForm
                  stepId={view.step.id}
                  recipient={recipient}
                  onClose={() => {
                    verbs.closeForm()
                    verbs.selectAfter(view, recipient.id)
                  }}
                />
              ) : null}
              {isSelected && form === 'correct' ? (
                <CorrectForm run={run} recipientId={recipient.id} onClose={verbs.closeForm} />
              ) : null}
            </Revealed>
          )
        })}
      </ol>
    </section>
  )
})
