import { useMemo, useState } from 'react'

import { optionsToCatchUp } from '#domain/pace/runOptions.ts'
import type { Id } from '#domain/record.ts'
import type { Outcome } from '#domain/run/run.ts'
import { GO_INTERVAL_MS } from '#domain/run/runCommand.ts'
import { lateOnes } from '#domain/run/runLate.ts'
import { lackingFor, nextHandover } from '#domain/run/runReady.ts'
import { currentStep, stepsToCome } from '#domain/run/runState.ts'
import type { Prepared } from '#domain/run/runState.ts'
import { ask, useRun } from '#store/run.ts'
import type { OpenRun } from '#store/run.ts'
import { runNow } from '#store/runClock.ts'
import { refusalWords, runWords } from '#text/runWords.ts'
import type { ConsoleRefusal } from '#text/runWords.ts'
import { useSteady } from '#ui/useSteady.ts'

import type { ConsoleAction } from './keys.ts'
import { stepView } from './stepView.ts'
import type { StepView } from './stepView.ts'
import { undoLabel } from './undoLabel.ts'

/** A line above the keys that goes by itself. */
export interface ConsoleNote {
  readonly text: string
  readonly tone: 'refused' | 'done'
  readonly at: number
}

export type ConsoleForm = 'proxy' | 'replace' | 'join' | 'prepare' | 'catchUp' | 'correct' | 'print'

/** What keys and buttons do; always the same functions, so that what shows them stays as it is drawn. */
export interface ConsoleVerbs {
  readonly act: (action: ConsoleAction) => void
  readonly refuse: (reason: ConsoleRefusal) => void
  /** Of the list that is named: the step that is on, or the one that is being prepared. */
  readonly select: (list: StepView, id: Id) => void
  /** The one after, as every mark goes on to the next. */
  readonly selectAfter: (list: StepView, id: Id) => void
  readonly mark: (list: StepView, id: Id, outcome: Outcome) => void
  readonly prepare: (list: StepView, ids: readonly Id[], found: Partial<Prepared>) => void
  /** Says why a step is expected when it is; the same again closes it. */
  readonly explain: (id: Id) => void
  readonly openProxy: (list: StepView, id: Id) => void
  readonly closeForm: () => void
}

/** What the operator has open beside the run itself: nothing of it is written down. */
export interface ConsoleView {
  readonly verbs: ConsoleVerbs
  readonly view: StepView | null
  /** The next handover while it is being prepared: then the keys for a recipient work on it. */
  readonly preparing: StepView | null
  readonly selected: Id | null
  readonly form: ConsoleForm | null
  /** The step of which the expected time is told with its reasons. */
  readonly why: Id | null
  readonly help: boolean
  readonly note: ConsoleNote | null
}

/** Everything the console's keys and buttons do; both come through `act`. */
export function useConsole({ run, state }: OpenRun): ConsoleView {
  const view = useMemo(() => stepView(run, state, state.current), [run, state])
  const [form, setForm] = useState<ConsoleForm | null>(null)
  const next = form === 'prepare' ? nextHandover(run, state) : null
  const preparing = next === null ? null : stepView(run, state, run.steps.indexOf(next))
  const listed = preparing ?? view
  const stepId = listed?.step.id ?? null
  const [choice, setChoice] = useState<{ readonly stepId: Id | null; readonly id: Id | null }>({
    stepId: null,
    id: null,
  })
  const [warned, setWarned] = useState<{ readonly of: string; readonly at: number } | null>(null)
  const [help, setHelp] = useState(false)
  const [asked, setAsked] = useState<Id | null>(null)
  const [own, setOwn] = useState<ConsoleNote | null>(null)
  const refusal = useRun((store) => store.refusal)
  const recipients = listed?.recipients ?? []
  const chosen = choice.stepId === stepId ? choice.id : null
  const selected = chosen ?? recipients[0]?.id ?? null

  // A step that has begun is not expected any more.
  const coming = stepsToCome(run, state)
  const why = coming.some(({ id }) => id === asked) ? asked : null
  const explainNext = () => {
    const after = coming[coming.findIndex(({ id }) => id === why) + 1]
    setAsked(after?.id ?? null)
  }

  const select = (list: StepView, id: Id) => setChoice({ stepId: list.step.id, id })
  const selectNext = (list: StepView, id: Id) => {
    const next = list.recipients[list.recipients.findIndex((each) => each.id === id) + 1]
    if (next !== undefined) select(list, next.id)
  }
  const refuse = (reason: ConsoleRefusal) =>
    setOwn({ text: refusalWords(reason, null), tone: 'refused', at: runNow() })
  const move = (step: 1 | -1) => {
    const at = recipients.findIndex(({ id }) => id === selected)
    const next = recipients[at + step]
    if (next !== undefined && listed !== null) select(listed, next.id)
  }
  /**
   * A key that comes before the disk has answered the last was meant for the next recipient, or is a
   * bouncing one; nobody can tell which, so it does nothing, and says so.
   */
  const isBusy = () => {
    const { writing } = useRun.getState()
    if (writing) refuse('busy')
    return writing
  }
  const mark = async (list: StepView, id: Id, outcome: Outcome) => {
    if (isBusy()) return
    const asked = { type: 'mark', stepId: list.step.id, recipientId: id, outcome } as const
    if (await ask(asked)) selectNext(list, id)
  }
  const markSelected = (outcome: Outcome) => {
    if (listed === null || selected === null) refuse('noRecipient')
    else void mark(listed, selected, outcome)
  }
  const openForm = (which: ConsoleForm) => {
    if ((which === 'proxy' || which === 'correct') && preparing !== null) refuse('noUse')
    else if ((which === 'proxy' || which === 'correct') && selected === null) refuse('noRecipient')
    else if (which === 'replace' && (view === null || view.step.handoverId === null))
      refuse('noPresenter')
    else if (which === 'join' && lateOnes(run, state).length === 0) refuse('noLate')
    else if (which === 'prepare' && nextHandover(run, state) === null) refuse('noNext')
    else if (which === 'catchUp' && optionsToCatchUp(run, state).length === 0) refuse('noCut')
    else setForm(which === 'prepare' && form === 'prepare' ? null : which)
  }
  const undo = async () => {
    const last = state.undoable.at(-1)
    const isDone = await ask({ type: 'undo' })
    if (isDone && last !== undefined)
      setOwn({ text: runWords.console.undo(undoLabel(run, last)), tone: 'done', at: runNow() })
  }
  const go = async () => {
    const from = currentStep(run, state)?.id ?? null
    const [following] = stepsToCome(run, state)
    const lacking = following === undefined ? [] : lackingFor(run, state, following)
    // The answer is to what was told, not to what is lacking by now; and one that comes at once is a
    // bouncing key.
    const of = JSON.stringify([following?.id, lacking])
    const isSeen = warned?.of === of && runNow() - warned.at >= GO_INTERVAL_MS
    // What the wings have told stays in sight until the second press.
    if (lacking.length === 0 || isSeen) setForm(null)
    const isDone = await ask({ type: 'go', from, anyway: isSeen })
    // From the first telling on: who presses impatiently is not put off with every press.
    if (!isDone && warned?.of !== of && useRun.getState().refusal?.reason === 'notReady')
      setWarned({ of, at: runNow() })
  }
  const prepare = async (list: StepView, ids: readonly Id[], found: Partial<Prepared>) => {
    if (isBusy()) return
    const asked = { type: 'prepare', stepId: list.step.id, recipientIds: ids, ...found } as const
    const [only] = ids
    if ((await ask(asked)) && ids.length === 1 && only !== undefined) selectNext(list, only)
  }
  const ready = (found: Partial<Prepared>) => {
    if (preparing === null) refuse('noUse')
    else if (selected === null) refuse('noRecipient')
    else void prepare(preparing, [selected], found)
  }
  const act = (action: ConsoleAction) => {
    switch (action) {
      case 'go':
        return void go()
      case 'previousRecipient':
        return move(-1)
      case 'nextRecipient':
        return move(1)
      case 'ready':
        return ready({ person: 'ok', certificate: 'ok' })
      case 'given':
        if (preparing !== null) return ready({ person: 'ok' })
        return markSelected(action)
      case 'absent':
      case 'later':
        return markSelected(action)
      case 'prepare':
      case 'catchUp':
      case 'correct':
      case 'proxy':
      case 'replace':
      case 'join':
      case 'print':
        return openForm(action)
      case 'why':
        return explainNext()
      case 'safeCard':
        return void ask({ type: 'safeCard' })
      case 'blackout':
        return void ask({ type: 'blackout' })
      // Whoever knows the displays has it before; here nothing is left to open.
      case 'openStage':
        return refuse('stageOpen')
      case 'undo':
        return void undo()
      case 'help':
        return setHelp(!help)
      case 'close':
        setForm(null)
        setAsked(null)
        return setHelp(false)
    }
  }
  const verbs = useSteady<ConsoleVerbs>({
    act,
    refuse,
    select,
    selectAfter: selectNext,
    mark: (list, id, outcome) => void mark(list, id, outcome),
    prepare: (list, ids, found) => void prepare(list, ids, found),
    explain: (id) => setAsked(id === asked ? null : id),
    openProxy: (list, id) => {
      select(list, id)
      setForm('proxy')
    },
    closeForm: () => setForm(null),
  })
  return {
    verbs,
    view,
    preparing,
    selected,
    form,
    why,
    help,
    note: latest(
      own,
      refusal && {
        text: refusalWords(refusal.reason, refusal.ask),
        tone: 'refused',
        at: refusal.at,
      },
    ),
  }
}

function latest(a: ConsoleNote | null, b: ConsoleNote | null): ConsoleNote | null {
  if (a === null || b === null) return a ?? b
  return a.at >= b.at ? a : b
}
