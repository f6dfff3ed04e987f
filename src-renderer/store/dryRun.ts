import type { Plan } from '#domain/plan.ts'
import { dryRun } from '#domain/run/dryRun.ts'
import { stepsOf } from '#domain/run/runSteps.ts'
import { STAGE_LOST_MS } from '#domain/stage/stageLink.ts'
import { titleScene } from '#domain/stage/stageScene.ts'

import { useRun } from './run.ts'
import { runNow } from './runClock.ts'
import { publishScene, stageStatus, useStageLink } from './stageLink.ts'

/** What a dry run has found. */
export type DryResult =
  /** All steps were entered; of `shown` pictures the slowest took so many milliseconds; 0: no stage. */
  | {
      readonly kind: 'ok'
      readonly steps: number
      readonly shown: number
      readonly slowestMs: number
    }
  /** The step, from 1, that cannot be entered, or whose picture did not come. */
  | { readonly kind: 'stuck' | 'notShown'; readonly step: number }
  /** A ceremony is on: the hall belongs to it. */
  | { readonly kind: 'ceremonyOn' }
  | { readonly kind: 'stopped' }

/** All of it takes no longer, however many steps there are, unless the stage is slow. */
const DRY_RUN_MS = 30_000

/** A picture stands at least so long, and at most so long. */
const LEAST_MS = 60
const MOST_MS = 1500

/**
 * Goes through the whole ceremony by itself and shows every picture in the hall, where a stage window
 * is open; nothing is written, and the title card stands there again afterwards. While a ceremony is
 * on nothing is shown, nor from the moment that one goes on, because the hall shows what its console says.
 */
export async function runDry(
  plan: Plan,
  tell: (share: number) => void,
  signal: AbortSignal,
  within = DRY_RUN_MS,
): Promise<DryResult> {
  if (isCeremonyOn()) return { kind: 'ceremonyOn' }
  const steps = dryRun(plan)
  const all = stepsOf(plan).length
  if (steps.length < all) return { kind: 'stuck', step: steps.length + 1 }
  if (stageStatus(useStageLink.getState()) === 'none')
    return { kind: 'ok', steps: all, shown: 0, slowestMs: 0 }
  const each = Math.min(MOST_MS, Math.max(LEAST_MS, within / all))
  let slowestMs = 0
  try {
    for (const [index, { scene }] of steps.entries()) {
      if (signal.aborted) return { kind: 'stopped' }
      if (isCeremonyOn()) return { kind: 'ceremonyOn' }
      const began = runNow()
      publishScene(scene)
      const shown = await isShown()
      if (isCeremonyOn()) return { kind: 'ceremonyOn' }
      if (!shown) return { kind: 'notShown', step: index + 1 }
      const took = runNow() - began
      slowestMs = Math.max(slowestMs, took)
      tell((index + 1) / all)
      await pause(each - took, signal)
    }
    return { kind: 'ok', steps: all, shown: all, slowestMs }
  } finally {
    if (!isCeremonyOn()) publishScene(titleScene(plan))
  }
}

/** Also one that was left for the plan: its console comes back to what the hall shows. */
function isCeremonyOn(): boolean {
  return useRun.getState().open !== null
}

/** Waits until every stage window says that it shows the newest picture; false: one does not. */
function isShown(): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (answer: boolean) => {
      clearTimeout(timer)
      stop()
      resolve(answer)
    }
    const look = () => {
      if (stageStatus(useStageLink.getState()) === 'ok') settle(true)
    }
    const timer = setTimeout(() => settle(false), STAGE_LOST_MS)
    const stop = useStageLink.subscribe(look)
    look()
  })
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', settle)
      resolve()
    }
    const timer = setTimeout(settle, Math.max(0, ms))
    signal.addEventListener('abort', settle)
  })
}
