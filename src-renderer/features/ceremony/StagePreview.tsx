import { memo } from 'react'

import { Stage } from '#stage/Stage.tsx'
import { useStageLink } from '#store/stageLink.ts'
import { runWords } from '#text/runWords.ts'

import { useAfterPaint } from './useAfterPaint.ts'

import css from './StagePreview.module.css'

/** The same picture as in the hall, small; drawn from the same data, not copied from its pixels. */
export const StagePreview = memo(function StagePreview() {
  const scene = useAfterPaint(useStageLink((link) => link.scene))
  return (
    <section aria-label={runWords.console.preview} className={css.preview}>
      <h3 className={css.label}>{runWords.console.preview}</h3>
      <div className={css.picture} aria-hidden>
        {scene === null ? null : <Stage scene={scene} />}
      </div>
    </section>
  )
})
