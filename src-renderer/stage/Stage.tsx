import type { Scene } from '#domain/stageScene.ts'

import { HandoverCard } from './HandoverCard.tsx'
import { TitleCard } from './TitleCard.tsx'

import css from './Stage.module.css'

/** The picture of a scene: fills its box, and sizes every letter by it. */
export function Stage({ scene }: { readonly scene: Scene }) {
  return (
    <div className={css.stage} data-scene={scene.kind}>
      <div className={css.frame}>
        {scene.kind === 'handover' ? <HandoverCard scene={scene} /> : <TitleCard scene={scene} />}
      </div>
    </div>
  )
}
