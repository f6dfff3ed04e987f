import { planOfRun } from '#domain/run.ts'
import { lateOnes } from '#domain/runLate.ts'
import { stageOf } from '#domain/stageTime.ts'
import type { OpenRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'

import { CorrectForm } from './CorrectForm.tsx'
import { capsOf } from './keys.ts'
import { ProxyForm } from './ProxyForm.tsx'
import { RecipientRow } from './RecipientRow.tsx'
import { Revealed } from './Revealed.tsx'
import type { StepView } from './stepView.ts'
import type { ConsoleView } from './useConsole.ts'

import css from './People.module.css'

const words = runWords.console

interface Props {
  readonly open: OpenRun
  readonly view: StepView
  readonly console: ConsoleView
}

/** Who receives, in the order of the stage, with what became of each. */
export function RecipientList({ open, view, console }: Props) {
  const { recipients } = view
  const late = lateOnes(open.run, open.state).length
  const up = recipients.filter(({ position }) => position !== null).length
  const { lineStart } = stageOf(planOfRun(open.run))
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
          const isSelected = console.preparing === null && recipient.id === console.selected
          return (
            <Revealed key={recipient.id} when={isSelected} className={css.item}>
              <RecipientRow
                recipient={recipient}
                isSelected={isSelected}
                onSelect={() => console.select(view, recipient.id)}
                onMark={(outcome) => console.mark(view, recipient.id, outcome)}
                onProxy={() => console.openProxy(view, recipient.id)}
              />
              {isSelected && console.form === 'proxy' ? (
                <ProxyForm
                  stepId={view.step.id}
                  recipient={recipient}
                  onClose={console.closeForm}
                />
              ) : null}
              {isSelected && console.form === 'correct' ? (
                <CorrectForm
                  run={open.run}
                  recipientId={recipient.id}
                  onClose={console.closeForm}
                />
              ) : null}
            </Revealed>
          )
        })}
      </ol>
      {late === 0 ? null : (
        <div className={css.late}>
          <Button variant="plain" shortcut={capsOf('join')} onPress={() => console.act('join')}>
            {words.late(late)} <kbd className={css.cap}>{capsOf('join')}</kbd>
          </Button>
        </div>
      )}
    </section>
  )
}
