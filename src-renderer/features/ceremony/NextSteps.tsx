import type { OpenRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'

import { stepView } from './stepView.ts'
import type { StepView } from './stepView.ts'

import css from './NextSteps.module.css'

const words = runWords.console

/** The next step, and the one after. */
export function NextSteps({ open: { run, state } }: { readonly open: OpenRun }) {
  return (
    <div className={css.steps}>
      <NextStep label={words.next} view={stepView(run, state, state.current + 1)} />
      {state.current + 1 < run.steps.length ? (
        <NextStep label={words.afterNext} view={stepView(run, state, state.current + 2)} />
      ) : null}
    </div>
  )
}

function NextStep({ label, view }: { readonly label: string; readonly view: StepView | null }) {
  return (
    <section aria-label={label} className={css.step}>
      <h3 className={css.label}>{label}</h3>
      <p className={css.title} title={view?.title}>
        {view?.title ?? words.nothingNext}
      </p>
      {view === null ? null : <p className={css.detail}>{detailOf(view)}</p>}
    </section>
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
