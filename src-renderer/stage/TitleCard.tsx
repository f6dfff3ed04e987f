import { capitalized } from '#domain/personForm.ts'
import type { SafeScene, TitleScene } from '#domain/stage/stageScene.ts'
import { dateWords } from '#text/format.ts'

import { withSizes } from './sizes.ts'

import css from './Stage.module.css'

/** The office and the conference; with the item that is on, or, as the safe card, without. */
export function TitleCard({ scene }: { readonly scene: SafeScene | TitleScene }) {
  const item = scene.kind === 'title' ? scene.item : ''
  const where = [capitalized(dateWords(scene.date)), scene.place].filter((part) => part !== '')
  return (
    <div className={css.titleCard}>
      <p className={css.agencies}>
        <span>{scene.parentAgency}</span>
        <b>{scene.agency}</b>
      </p>
      <div className={css.middle}>
        <h1 className={css.title} style={withSizes({ '--letters': scene.title.length })}>
          {scene.title}
        </h1>
        {item === '' ? null : <p className={css.item}>{item}</p>}
      </div>
      <p className={css.where}>{where.join(' · ')}</p>
    </div>
  )
}
