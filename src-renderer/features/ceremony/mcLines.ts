import { handoverScript, scriptOf } from '#domain/mcScript.ts'
import type { ScriptLine } from '#domain/mcScript.ts'
import type { Rules } from '#domain/rules.ts'
import { handoverOfStep, planOfRun } from '#domain/run.ts'
import type { Run, RunStep } from '#domain/run.ts'
import { presentersOf } from '#domain/runFold.ts'
import type { RunState } from '#domain/runFold.ts'
import { dateWords } from '#text/format.ts'

/** The words of the MC for a step: of a handover with the presenters as they are now. */
export function mcLines(
  run: Run,
  state: RunState,
  step: RunStep,
  rules: Rules,
): readonly ScriptLine[] {
  const plan = planOfRun(run)
  const handover = handoverOfStep(run, step)
  if (handover !== null)
    return handoverScript(plan, handover, rules, { presenters: presentersOf(run, state, step) })
  const item = plan.agendaItems.get(step.itemId ?? '')
  const reading =
    item?.kind === 'decisions'
      ? scriptOf(plan, rules, dateWords).flatMap((block) => block.reading)
      : []
  return [...reading, ...noteLines(item?.mcNote ?? '')]
}

function noteLines(note: string): readonly ScriptLine[] {
  return note
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ kind: 'note', text, gap: false }))
}
