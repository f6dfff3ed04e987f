import type { Plan } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import { sceneOf } from '#domain/stage/stageScene.ts'
import type { Scene } from '#domain/stage/stageScene.ts'

import type { RunEvent } from './run.ts'
import { GO_INTERVAL_MS, command } from './runCommand.ts'
import { UNTOUCHED, foldOn } from './runFold.ts'
import { plannedRun } from './runSteps.ts'

/** A step of a dry run, and what the hall sees in it. */
export interface DryStep {
  readonly stepId: Id
  readonly scene: Scene
}

/**
 * Goes through a ceremony from its first step to its last by the rules of the console, and writes
 * nothing: what the hall would see at each step. Shorter than the programme when a step cannot be
 * entered; then the rest is missing.
 */
export function dryRun(plan: Plan): readonly DryStep[] {
  const run = plannedRun(plan)
  const steps: DryStep[] = []
  let folded = UNTOUCHED
  let from: Id | null = null
  for (const [index, { id }] of run.steps.entries()) {
    const at = (index + 1) * GO_INTERVAL_MS
    const answer = command(run, folded.state, { type: 'go', from, anyway: true }, at)
    if (!answer.ok) break
    const event = { ...answer.action, id: `dry-${index}`, runId: run.id, seq: index + 1, at }
    folded = foldOn(run, folded, [event as RunEvent])
    steps.push({ stepId: id, scene: sceneOf(run, folded.state) })
    from = id
  }
  return steps
}
