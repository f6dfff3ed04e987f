import { useEffect, useRef, useState } from 'react'

import { STAGE_CHANNEL } from '#domain/stage/stageLink.ts'
import type { StageMessage } from '#domain/stage/stageLink.ts'

import { decodeAhead } from './decodeAhead.ts'
import { Stage } from './Stage.tsx'

import css from './StagePage.module.css'

type SceneMessage = Extract<StageMessage, { type: 'scene' }>

/**
 * The window in the hall: shows what the console sends, and says so once it is on the screen. It
 * asks when it opens, answers every beat, and keeps the last picture when nobody speaks.
 */
export function StagePage() {
  const [shown, setShown] = useState<SceneMessage | null>(null)
  const channel = useRef<BroadcastChannel>(null)
  const drawn = useRef<SceneMessage>(null)
  const [stageId] = useState(() => crypto.randomUUID())

  useEffect(() => {
    const opened = new BroadcastChannel(STAGE_CHANNEL)
    const say = (message: StageMessage) => opened.postMessage(message)
    opened.addEventListener('message', ({ data }: MessageEvent<StageMessage>) => {
      if (data.type === 'scene') setShown(data)
      if (data.type === 'ahead') decodeAhead(data.photos)
      if (data.type !== 'beat') return
      const { source, version } = drawn.current ?? { source: '', version: 0 }
      const isCurrent = source === data.source && version === data.version
      say(isCurrent ? { type: 'ack', stageId, source, version } : { type: 'hello', stageId })
    })
    channel.current = opened
    say({ type: 'hello', stageId })
    return () => opened.close()
  }, [stageId])

  useEffect(() => {
    drawn.current = shown
    if (shown === null) return
    const { source, version } = shown
    channel.current?.postMessage({ type: 'ack', stageId, source, version } satisfies StageMessage)
  }, [shown, stageId])

  return <main className={css.page}>{shown === null ? null : <Stage scene={shown.scene} />}</main>
}
