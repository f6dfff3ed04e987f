import type { Run } from '#domain/run.ts'
import { paceOf } from '#domain/runTiming.ts'
import type { OpenRun } from '#store/run.ts'
import { secondsWords, stopwatch } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'

import { CatchUpForm } from './CatchUpForm.tsx'
import { LateForm } from './LateForm.tsx'
import { McText } from './McText.tsx'
import { PrepareForm } from './PrepareForm.tsx'
import { PresenterList } from './PresenterList.tsx'
import { RecipientList } from './RecipientList.tsx'
import { ReplaceForm } from './ReplaceForm.tsx'
import type { StepView } from './stepView.ts'
import type { ConsoleView } from './useConsole.ts'
import { useNow } from './useNow.ts'

import css from './NowPanel.module.css'

interface Props {
  readonly open: OpenRun
  readonly console: ConsoleView
}

const words = runWords.console

/** The step that is on: what it is, how long it has, who does what. */
export function NowPanel({ open, console }: Props) {
  const { view } = console
  if (view === null)
    return (
      <section aria-label={words.now} className={css.panel}>
        <p className={css.kicker}>{words.beforeStart}</p>
        <h2 className={css.title}>{words.beforeStartHelp}</h2>
        <div className={css.early}>
          {console.preparing !== null ? (
            <PrepareForm view={console.preparing} console={console} />
          ) : console.form === 'catchUp' ? (
            <CatchUpForm open={open} onClose={console.closeForm} />
          ) : null}
        </div>
      </section>
    )
  const isHandover = view.step.handoverId !== null
  return (
    <section aria-label={words.now} className={css.panel}>
      <div className={css.head}>
        <p className={css.kicker}>
          {words.now} · {words.step(view.index + 1, open.run.steps.length)}
          {isHandover ? ` · ${handoverNumber(open.run, view.index)}` : ''}
        </p>
        <StepClock open={open} />
      </div>
      <h2 className={css.title} title={view.title}>
        {view.title}
      </h2>
      <div className={css.parts} data-handover={isHandover || undefined}>
        {isHandover ? (
          <div className={css.people}>
            <PresenterList view={view} onReplace={() => console.act('replace')} />
            <RecipientList key={view.step.id} open={open} view={view} console={console} />
          </div>
        ) : null}
        <div className={css.words}>
          {console.preparing !== null ? (
            <PrepareForm view={console.preparing} console={console} />
          ) : console.form === 'catchUp' ? (
            <CatchUpForm open={open} onClose={console.closeForm} />
          ) : console.form === 'join' ? (
            <LateForm open={open} onClose={console.closeForm} />
          ) : console.form === 'replace' ? (
            <ReplaceForm key={view.step.id} open={open} view={view} onClose={console.closeForm} />
          ) : (
            <>
              {isHandover ? null : <ItemPeople view={view} />}
              <McText open={open} />
            </>
          )}
        </div>
      </div>
    </section>
  )
}

/** Which of the handovers this is: papers and checks count them so. */
function handoverNumber({ steps }: Run, index: number): string {
  const handovers = steps.filter(({ handoverId }) => handoverId !== null)
  const before = steps.slice(0, index).filter(({ handoverId }) => handoverId !== null)
  return words.handover(before.length + 1, handovers.length)
}

function ItemPeople({ view }: { readonly view: StepView }) {
  if (view.people.length === 0) return null
  return (
    <section aria-label={words.people}>
      <h3 className={css.label}>{words.people}</h3>
      <ul className={css.itemPeople}>
        {view.people.map((person) => (
          <li key={person}>{person}</li>
        ))}
      </ul>
    </section>
  )
}

function StepClock({ open: { run, state } }: { readonly open: OpenRun }) {
  const now = useNow()
  const { elapsed, remaining } = paceOf(run, state, now)
  if (elapsed === null || remaining === null) return null
  const over = remaining < 0
  const planned = elapsed + remaining
  return (
    <p className={css.clock} data-over={over || undefined}>
      <b>{stopwatch(elapsed / 1000)}</b>
      <span className={css.bar} aria-hidden>
        <span style={{ width: `${Math.min(100, (100 * elapsed) / Math.max(1, planned))}%` }} />
      </span>
      <span>
        {over ? words.overrun : words.remaining}{' '}
        <b>{stopwatch(Math.abs(Math.ceil(remaining / 1000)))}</b>
      </span>
      <span className={css.planned}>{words.planned(secondsWords(planned / 1000))}</span>
    </p>
  )
}
