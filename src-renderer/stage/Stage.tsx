import type { Scene } from '#domain/stage/stageScene.ts'

import { HandoverCard } from './HandoverCard.tsx'
import { withSizes } from './sizes.ts'
import { TitleCard } from './TitleCard.tsx'
import { useAspect } from './useAspect.ts'

import css from './Stage.module.css'

/** The picture of a scene: fills its box, and sizes every letter by it. */
export function Stage({ scene }: { readonly scene: Scene }) {
  const { box, aspect } = useAspect<HTMLDivElement>()
  return (
    <div
      ref={box}
      className={css.stage}
      data-scene={scene.kind}
      data-theme={scene.theme}
      style={withSizes({ '--readable': scene.leastSize })}
    >
      {scene.kind === 'black' ? null : (
        <div className={css.frame}>
          {scene.kind === 'handover' ? (
            <HandoverCard scene={scene} aspect={aspect} />
          ) : (
            <TitleCard scene={scene} />
          )}
        </div>
      )}
    </div>
  )
}
