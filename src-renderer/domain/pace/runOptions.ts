import { stageOf } from '#domain/agenda/stageTime.ts'
import type { AgendaKind, Id } from '#domain/record.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Cut, Run, RunStep } from '#domain/run/run.ts'
import { comingUp } from '#domain/run/runReady.ts'
import { isSamePerson, lineOf, presentersOf, secondsOf, stepsToCome } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'

import { handoverPace } from './runPace.ts'

/** What a programme can do without: giải lao, văn nghệ, phim, thảo luận. */
const DROPPABLE: readonly AgendaKind[] = ['break', 'arts', 'film', 'discussion']
/** Speeches that can be asked to be brief. */
const SPEECHES: readonly AgendaKind[] = [
  'opening',
  'report',
  'directive',
  'response',
  'launch',
  'closing',
]
/** A shorter one has nothing to spare, seconds. */
const LONG_SPEECH = 300
/** What is left of a speech that is asked to be brief. */
const BRIEF = 2 / 3
/** No office merges handovers for less, seconds. */
const LEAST_GAIN = 30

/** A way to win time, ready to be taken with one key and taken back with one. */
export interface Option {
  readonly kind: 'drop' | 'shorten' | 'merge'
  /** The step that it is about; of a merge the first. */
  readonly step: RunStep
  /** Seconds that it wins, as the run goes now. */
  readonly gain: number
  /** Of a merge: how many handovers become how many; of a speech: seconds. */
  readonly from: number
  readonly to: number
  readonly cuts: readonly Cut[]
}

/**
 * What can be cut of the programme that is still to come, the largest gain first: optional items left
 * out, long speeches made brief (two thirds, in whole minutes), handovers of one award with the same
 * presenters put together up to the most recipients that the stage settings allow. Only proposals:
 * nothing changes until one is taken.
 */
export function optionsToCatchUp(run: Run, state: RunState): readonly Option[] {
  const coming = stepsToCome(run, state)
  return [
    ...coming.flatMap((step) => ofItem(run, state, step)),
    ...blocksOf(run, coming).flatMap((block) => merged(run, state, block)),
  ].toSorted((a, b) => b.gain - a.gain)
}

function ofItem(run: Run, state: RunState, step: RunStep): readonly Option[] {
  const item = planOfRun(run).agendaItems.get(step.itemId ?? '')
  if (item === undefined || step.handoverId !== null) return []
  const from = secondsOf(state, step)
  if (DROPPABLE.includes(item.kind)) {
    const cuts = [{ how: 'drop', stepId: step.id }] as const
    return [{ kind: 'drop', step, gain: from, from, to: 0, cuts }]
  }
  // Who has been asked to be brief once is not asked again.
  if (!SPEECHES.includes(item.kind) || from < LONG_SPEECH || state.lengths.has(step.id)) return []
  const to = Math.ceil((from * BRIEF) / 60) * 60
  const cuts = [{ how: 'shorten', stepId: step.id, seconds: to }] as const
  return from > to ? [{ kind: 'shorten', step, gain: from - to, from, to, cuts }] : []
}

/** Handovers of one award that follow one another, as long as nothing comes between them. */
function blocksOf(run: Run, coming: readonly RunStep[]): readonly (readonly RunStep[])[] {
  const blocks: RunStep[][] = []
  let before: RunStep | undefined
  for (const step of coming) {
    const award = handoverOfStep(run, step)?.awardId
    const isSame = before !== undefined && award === handoverOfStep(run, before)?.awardId
    if (award !== undefined && isSame) blocks.at(-1)?.push(step)
    else if (award !== undefined) blocks.push([step])
    before = step
  }
  return blocks
}

/** One option for a whole block: as few handovers as the settings allow. */
function merged(run: Run, state: RunState, block: readonly RunStep[]): readonly Option[] {
  const settings = stageOf(planOfRun(run))
  const { walkOnSeconds, photoSeconds, walkOffSeconds } = settings
  const between = walkOnSeconds + photoSeconds + walkOffSeconds
  const { factor } = handoverPace(run, state)
  const heads = (step: RunStep) => comingUp(run, state, step).length
  const groups: { readonly into: RunStep; count: number; readonly rest: RunStep[] }[] = []
  for (const step of block) {
    const last = groups.at(-1)
    const fits = last !== undefined && last.count + heads(step) <= settings.maxRecipients
    if (fits && areMergeable(run, state, last.into, step)) {
      last.rest.push(step)
      last.count += heads(step)
    } else groups.push({ into: step, count: heads(step), rest: [] })
  }
  const cuts = groups.flatMap(({ into, rest }) => cutsOf(state, into, rest, between))
  const gain = cuts.length * between * factor
  const [step] = block
  if (step === undefined || gain < LEAST_GAIN) return []
  return [{ kind: 'merge', step, gain, from: block.length, to: groups.length, cuts }]
}

function cutsOf(
  state: RunState,
  into: RunStep,
  rest: readonly RunStep[],
  between: number,
): readonly Cut[] {
  let seconds = secondsOf(state, into)
  return rest.map((from): Cut => {
    seconds += Math.max(0, secondsOf(state, from) - between)
    return { how: 'merge', from: from.id, into: into.id, seconds }
  })
}

/** The same presenters in the same places, and recipients that are named one by one. */
function areMergeable(run: Run, state: RunState, a: RunStep, b: RunStep): boolean {
  const slots = presentersOf(run, state, a)
  const others = presentersOf(run, state, b)
  const names = (step: RunStep): readonly Id[] => handoverOfStep(run, step)?.recipientIds ?? []
  const standing = new Set(lineOf(run, state, a))
  return (
    names(a).length > 0 &&
    names(b).length > 0 &&
    !lineOf(run, state, b).some((id) => standing.has(id)) &&
    slots.length === others.length &&
    slots.every((slot, index) => {
      const other = others[index]
      return other !== undefined && isSamePerson(slot, other)
    })
  )
}
