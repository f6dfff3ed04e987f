import { create } from 'zustand'

import { sameValue } from '#domain/change.ts'
import { STAGE_BEAT_MS, STAGE_CHANNEL, STAGE_LOST_MS } from '#domain/stage/stageLink.ts'
import type { StageMessage } from '#domain/stage/stageLink.ts'
import { photosOf } from '#domain/stage/stageScene.ts'
import type { Scene } from '#domain/stage/stageScene.ts'

import { newId } from './ids.ts'
import { runNow } from './runClock.ts'

/** One stage window, as far as it answers. */
interface Stage {
  readonly version: number
  readonly answeredAt: number
  /** When the version that it has not shown yet was sent. */
  readonly waitingSince: number | null
}

interface StageLink {
  readonly scene: Scene | null
  readonly version: number
  readonly stages: ReadonlyMap<string, Stage>
  readonly checkedAt: number
}

/** What the hall is told to show, and what the stage windows say they show. */
export const useStageLink = create<StageLink>(() => ({
  scene: null,
  version: 0,
  stages: new Map(),
  checkedAt: 0,
}))

/** none: no stage window has spoken yet; ok: all show the current version; lost: one does not answer. */
export type StageStatus = 'none' | 'ok' | 'waiting' | 'lost'

/** State of the stage windows at the last beat. */
export function stageStatus({ stages, version, checkedAt }: StageLink): StageStatus {
  if (stages.size === 0) return 'none'
  const all = [...stages.values()]
  const isLost = (stage: Stage) =>
    checkedAt - stage.answeredAt > STAGE_LOST_MS ||
    (stage.waitingSince !== null && checkedAt - stage.waitingSince > STAGE_LOST_MS)
  if (all.some(isLost)) return 'lost'
  return all.every((stage) => stage.version === version) ? 'ok' : 'waiting'
}

let channel: BroadcastChannel | null = null
let source = ''

/** Shows a scene on every stage window; the same scene again changes nothing there. */
export function publishScene(scene: Scene) {
  open()
  const { scene: before, version, stages } = useStageLink.getState()
  if (before !== null && sameValue(before, scene)) return
  const next = version + 1
  const now = runNow()
  const waiting = [...stages].map(
    ([id, stage]) => [id, { ...stage, waitingSince: stage.waitingSince ?? now }] as const,
  )
  useStageLink.setState({ scene, version: next, stages: new Map(waiting), checkedAt: now })
  send({ type: 'scene', source, version: next, scene })
}

/** Lets the stage windows decode the photos of a scene that may come next. */
export function announceScene(scene: Scene) {
  const photos = photosOf(scene)
  if (photos.length > 0) send({ type: 'ahead', photos })
}

/** Forgets the stage windows: when main says that the window is closed. */
export function forgetStages() {
  useStageLink.setState({ stages: new Map() })
}

function open() {
  if (channel !== null) return
  source = newId()
  channel = new BroadcastChannel(STAGE_CHANNEL)
  channel.addEventListener('message', (message: MessageEvent<StageMessage>) => hear(message.data))
  setInterval(beat, STAGE_BEAT_MS)
}

function hear(message: StageMessage) {
  if (message.type === 'hello') {
    const { scene, version } = useStageLink.getState()
    if (scene !== null) send({ type: 'scene', source, version, scene })
    note(message.stageId, 0)
  }
  if (message.type === 'ack' && message.source === source) note(message.stageId, message.version)
}

function note(stageId: string, shown: number) {
  const { stages, version } = useStageLink.getState()
  const now = runNow()
  const waitingSince = shown === version ? null : (stages.get(stageId)?.waitingSince ?? now)
  const stage = { version: shown, answeredAt: now, waitingSince }
  useStageLink.setState({ stages: new Map(stages).set(stageId, stage), checkedAt: now })
}

function beat() {
  const { version, stages } = useStageLink.getState()
  send({ type: 'beat', source, version })
  if (stages.size > 0) useStageLink.setState({ checkedAt: runNow() })
}

function send(message: StageMessage) {
  channel?.postMessage(message)
}
