import { memo } from 'react'

import type { OpenRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'

import { CatchUpForm } from './CatchUpForm.tsx'
import { LateForm } from './LateForm.tsx'
import { LateOnes } from './LateOnes.tsx'
import { McText } from './McText.tsx'
import { PrepareForm } from './PrepareForm.tsx'
import { PresenterList } from './PresenterList.tsx'
import { PrintForm } from './PrintForm.tsx'
import { RecipientList } from './RecipientList.tsx'
import { ReplaceForm } from './ReplaceForm.tsx'
import type { StepView } from './stepView.ts'
import { useAfterPaint } from './useAfterPaint.ts'
import type { ConsoleVerbs, ConsoleView } from './useConsole.ts'

import css from './NowPanel.module.css'

const words = runWords.console

interface Props {
  readonly open: OpenRun
  readonly view: StepView
  readonly verbs: ConsoleVerbs
  /** Null while the step is behind, where nobody sees or reaches it. */
  readonly console: ConsoleView | null
}

/** A step: what it is, and who does what. */
export const StepPanel = memo(function StepPanel({ open, view, verbs, console }: Props) {
  const isBehind = console === null
  // Costs a new style for everything within: not in the frame that the operator waits for. But a form
  // that opens in that frame must get the focus.
  const wasBehind = useAfterPaint(isBehind)
  const isInert = wasBehind && (console?.form ?? null) === null
  const isHandover = view.step.handoverId !== null
  // Whoever comes to the front comes with the first one selected.
  const first = view.recipients[0]?.id ?? null
  return (
    <div className={css.panel} aria-hidden={isBehind || undefined} inert={isInert}>
      <h2 className={css.title} title={view.title}>
        {view.title}
      </h2>
      <div className={css.parts} data-handover={isHandover || undefined}>
        {isHandover ? (
          <div className={css.people}>
            <PresenterList presenters={view.presenters} act={verbs.act} />
            <RecipientList
              run={open.run}
              view={view}
              verbs={verbs}
              selected={
                console === null ? first : console.preparing === null ? console.selected : null
              }
              form={console?.form ?? null}
            />
            <LateOnes open={open} act={verbs.act} />
          </div>
        ) : null}
        <div className={css.words}>
          <Words open={open} view={view} verbs={verbs} console={console} />
        </div>
      </div>
    </div>
  )
})

/** What the MC reads; in its place the form that is open. */
function Words({ open, view, verbs: { closeForm }, console }: Props) {
  if (console !== null) {
    const { preparing, form } = console
    if (preparing !== null) return <PrepareForm open={open} view={preparing} console={console} />
    if (form === 'catchUp') return <CatchUpForm open={open} onClose={closeForm} />
    if (form === 'print') return <PrintForm open={open} />
    if (form === 'join') return <LateForm open={open} onClose={closeForm} />
    if (form === 'replace') return <ReplaceForm open={open} view={view} onClose={closeForm} />
  }
  return (
    <>
      {view.step.handoverId === null ? <ItemPeople view={view} /> : null}
      <McText open={open} step={view.step} />
    </>
  )
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
