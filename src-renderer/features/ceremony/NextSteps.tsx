import { recipientName } from '#domain/awards/recipient.ts'
import { planOfRun } from '#domain/run/run.ts'
import { notThroughDoor } from '#domain/run/runDoor.ts'
import { comingUp, lackingFor, preparedOf } from '#domain/run/runReady.ts'
import type { Lacking } from '#domain/run/runReady.ts'
import { stepsToCome } from '#domain/run/runState.ts'
import { usePlan } from '#store/plan.ts'
import type { OpenRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'

import { afterPaint } from './afterPaint.tsx'
import { capsOf } from './keys.ts'
import { stepView } from './stepView.ts'
import type { StepView } from './stepView.ts'
import type { ConsoleVerbs } from './useConsole.ts'

import css from './NextSteps.module.css'

const words = runWords.console

interface Props {
  readonly open: OpenRun
  readonly act: ConsoleVerbs['act']
}

/** The next step, and the one after; drawn after the step that is on. */
export const NextSteps = afterPaint(function NextSteps({ open, act }: Props) {
  const { run, state } = open
  const [next, afterNext] = stepsToCome(run, state)
    .slice(0, 2)
    .map((step) => run.steps.indexOf(step))
  const view = next === undefined ? null : stepView(run, state, next)
  return (
    <div className={css.steps}>
      <NextStep label={words.next} view={view}>
        {view === null ? null : <Readiness open={open} view={view} act={act} />}
      </NextStep>
      {view === null ? null : (
        <NextStep
          label={words.afterNext}
          view={afterNext === undefined ? null : stepView(run, state, afterNext)}
        />
      )}
    </div>
  )
})

interface NextStepProps {
  readonly label: string
  readonly view: StepView | null
  readonly children?: React.ReactNode
}

function NextStep({ label, view, children }: NextStepProps) {
  return (
    <section aria-label={label} className={css.step}>
      <div className={css.head}>
        <h3 className={css.label}>{label}</h3>
        {children}
      </div>
      <p className={css.title} title={view?.title}>
        {view === null ? words.nothingNext : `${view.place}${view.title}`}
      </p>
      {view === null ? null : <p className={css.detail}>{detailOf(view)}</p>}
    </section>
  )
}

interface ReadinessProps extends Props {
  readonly view: StepView
}

/**
 * Who and what is not in place for the next handover, once the wings have sent word; and who has not
 * come through the door, once that is in use. The door is only told of and never asks at GO.
 */
function Readiness({ open: { run, state }, view, act }: ReadinessProps) {
  // The order is that of the run, which is frozen; who is here is told by the plan as it is now.
  const attendees = usePlan((open) => open.attendees)
  if (view.step.handoverId === null) return null
  const missing = notThroughDoor(run, state, view.step, attendees)
  const lacking = lackingFor(run, state, view.step)
  const up = comingUp(run, state, view.step)
  const isSeen = up.some((id) => preparedOf(state, view.step.id, id).person !== 'unknown')
  const plan = planOfRun(run)
  const isWrong = ({ recipientId }: Lacking) =>
    preparedOf(state, view.step.id, recipientId).certificate === 'notOk'
  const named = (one: Lacking) => {
    const recipient = plan.recipients.get(one.recipientId)
    const name = recipient === undefined ? '' : recipientName(plan, recipient)
    if (isWrong(one)) return runWords.prepareForm.wrongCertificate(name)
    if (one.person && one.certificate) return runWords.prepareForm.noBoth(name)
    return one.person
      ? runWords.prepareForm.noPerson(name)
      : runWords.prepareForm.noCertificate(name)
  }
  const told = [
    lacking.length > 0
      ? runWords.prepareForm.lacking(
          lacking
            .toSorted((a, b) => Number(isWrong(b)) - Number(isWrong(a)))
            .map(named)
            .join(', '),
        )
      : isSeen
        ? runWords.prepareForm.complete(up.length)
        : '',
    missing.length > 0 ? runWords.prepareForm.notThroughDoor(missing) : '',
  ]
  const text = told.filter((part) => part !== '').join(' · ')
  const isOpen = lacking.length > 0 || missing.length > 0
  const tone = lacking.some(isWrong) ? 'danger' : isOpen ? 'warn' : 'ok'
  return (
    <>
      <span role="status" className={css.ready} data-tone={tone} title={text}>
        {text}
      </span>
      <Button variant="plain" size="s" onPress={() => act('prepare')}>
        {runWords.prepareForm.open} <kbd className={css.cap}>{capsOf('prepare')}</kbd>
      </Button>
    </>
  )
}

function detailOf(view: StepView): string {
  if (view.step.handoverId === null) return view.people.join('; ')
  const presenters = view.presenters.map(({ name }) => name || words.unknownPresenter)
  const recipients = view.recipients
    .filter(({ position }) => position !== null)
    .map(({ name }) => name)
  const receiving = recipients.length === 0 ? view.recipientsText : recipients.join(', ')
  return [presenters.join(', ') || words.unknownPresenter, receiving]
    .filter((part) => part !== '')
    .join(' → ')
}
