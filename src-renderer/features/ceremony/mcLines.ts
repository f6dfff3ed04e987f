import type { Plan } from '#domain/plan.ts'
import { introductionScript } from '#domain/precedence/introduction.ts'
import type { AgendaItem } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Run, RunStep } from '#domain/run/run.ts'
import { lineOf, outcomeOf, presentersOf } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'
import { handoverScript, readingBefore, readingsOf } from '#domain/script/mcScript.ts'
import { isReadAloud } from '#domain/script/scriptLine.ts'
import type { ScriptLine } from '#domain/script/scriptLine.ts'
import { spoken } from '#domain/script/spoken.ts'
import { dateWords } from '#text/format.ts'

/** What is read aloud in a step: of a handover, with presenters and recipients as they are now. */
export function mcLines(
  run: Run,
  state: RunState,
  step: RunStep,
  rules: Rules,
): readonly ScriptLine[] {
  const plan = planOfRun(run)
  const handover = handoverOfStep(run, step)
  if (handover !== null) {
    const told = {
      presenters: presentersOf(run, state, step),
      received: lineOf(run, state, step).map((recipientId) => {
        const known = outcomeOf(state, step.id, recipientId)
        // Who is still waited for is invited too.
        const outcome = known.outcome === 'pending' ? 'given' : known.outcome
        return { recipientId, ...known, outcome }
      }),
    }
    return [
      ...readingBefore(plan, handover, rules, dateWords),
      ...handoverScript(plan, handover, rules, told),
    ].map((line) => heard(line, rules))
  }
  const item = plan.agendaItems.get(step.itemId ?? '')
  return [...readingOf(plan, item, rules), ...noteLines(item?.mcNote ?? '')]
}

function readingOf(plan: Plan, item: AgendaItem | undefined, rules: Rules): readonly ScriptLine[] {
  if (item?.kind === 'decisions')
    return readingsOf(plan, rules, dateWords).map((line) => heard(line, rules))
  if (item?.kind === 'introduction')
    return introductionScript(plan, rules).map((line) => heard(line, rules))
  return []
}

function heard(line: ScriptLine, rules: Rules): ScriptLine {
  return isReadAloud(line) ? { ...line, text: spoken(line.text, rules) } : line
}

function noteLines(note: string): readonly ScriptLine[] {
  return note
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ kind: 'note', text, gap: false }))
}
