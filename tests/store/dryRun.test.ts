import { afterEach, beforeEach, expect, it } from 'vitest'

import { dryRun } from '#domain/run/dryRun.ts'
import { UNTOUCHED } from '#domain/run/runFold.ts'
import { STAGE_CHANNEL } from '#domain/stage/stageLink.ts'
import type { StageMessage } from '#domain/stage/stageLink.ts'
import { titleScene } from '#domain/stage/stageScene.ts'
import { runDry } from '#store/dryRun.ts'
import { useRun } from '#store/run.ts'
import type { OpenRun } from '#store/run.ts'
import { forgetStages, publishScene, stageStatus, useStageLink } from '#store/stageLink.ts'
import { makeCeremonyPlan, makeRun } from '#tests/support/makeRun.ts'

const plan = makeCeremonyPlan({ handovers: 2, recipients: 2 })
const never = new AbortController().signal
let channel: BroadcastChannel
let shown: string[]

/** A stage window that says of each picture that it shows it, but for those from `deafFrom` on. */
async function openStage(deafFrom = Infinity) {
  publishScene(titleScene(plan))
  channel.addEventListener('message', ({ data }: MessageEvent<StageMessage>) => {
    if (data.type !== 'scene' || shown.length >= deafFrom) return
    shown.push(data.scene.kind)
    const { source, version } = data
    channel.postMessage({ type: 'ack', stageId: 's', source, version } satisfies StageMessage)
  })
  const heard = new Promise<void>((resolve) => {
    const stop = useStageLink.subscribe((link) => {
      if (stageStatus(link) !== 'ok') return
      stop()
      resolve()
    })
  })
  channel.postMessage({ type: 'hello', stageId: 's' } satisfies StageMessage)
  await heard
  shown = []
}

beforeEach(() => {
  shown = []
  channel = new BroadcastChannel(STAGE_CHANNEL)
})

afterEach(() => {
  channel.close()
  useRun.setState({ open: null })
  forgetStages()
})

it('a dry run without a stage says that only the steps were tried', async () => {
  expect(await runDry(plan, () => {}, never)).toMatchObject({ kind: 'ok', steps: 4, shown: 0 })
})

it('a dry run waits for every picture, tells how far it is, and leaves the title card', async () => {
  await openStage()
  const shares: number[] = []
  const done = runDry(plan, (share) => shares.push(share), never, 0)
  expect(await done).toMatchObject({ kind: 'ok', steps: 4, shown: 4 })
  expect(shares).toEqual([0.25, 0.5, 0.75, 1])
  expect(shown.filter((kind) => kind === 'handover')).toHaveLength(2)
  expect(useStageLink.getState().scene).toEqual(titleScene(plan))
}, 20_000)

it('a dry run names the step whose picture does not come', async () => {
  await openStage(1)
  expect(await runDry(plan, () => {}, never, 0)).toEqual({ kind: 'notShown', step: 2 })
}, 20_000)

const run = makeRun()
const ceremony: OpenRun = { run, frozen: run, events: [], ...UNTOUCHED }

it('a dry run is refused while a ceremony is on, and the hall keeps its picture', async () => {
  await openStage()
  useRun.setState({ open: ceremony })
  expect(await runDry(plan, () => {}, never, 0)).toEqual({ kind: 'ceremonyOn' })
  expect(shown).toEqual([])
})

it('a dry run that a ceremony overtakes shows nothing more, not even the title card', async () => {
  await openStage()
  const [, handover] = dryRun(plan)
  if (handover === undefined) throw new Error('no handover')
  const goOn = (share: number) => {
    if (share < 0.25) return
    useRun.setState({ open: ceremony })
    publishScene(handover.scene)
  }
  expect(await runDry(plan, goOn, never, 0)).toEqual({ kind: 'ceremonyOn' })
  expect(useStageLink.getState().scene).toEqual(handover.scene)
}, 20_000)
