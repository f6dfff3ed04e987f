import { photosOf } from '#domain/stage/stageScene.ts'
import type { HandoverScene, ScenePresenter } from '#domain/stage/stageScene.ts'
import { runWords } from '#text/runWords.ts'

import { NameList } from './NameList.tsx'
import { Portraits } from './Portraits.tsx'
import { leadOf, roomFor, rowsOf, showsTitle, widthFor } from './room.ts'
import { withSizes } from './sizes.ts'

import css from './Stage.module.css'

const words = runWords.stage

interface Props {
  readonly scene: HandoverScene
  readonly aspect: number
}

/** Award, recipients in the order in which they stand, and who hands over. */
export function HandoverCard({ scene, aspect }: Props) {
  const { recipients, presenters } = scene
  return (
    <div className={css.handover}>
      <header className={css.award}>
        {showsTitle(scene, aspect) ? <p className={css.small}>{scene.title}</p> : null}
        <h1 style={withSizes({ '--letters': scene.award.length })}>{scene.award}</h1>
      </header>
      {recipients.length === 0 ? (
        <p className={css.together}>{scene.recipientsText}</p>
      ) : photosOf(scene).length > 0 ? (
        <Portraits
          recipients={recipients}
          lineStart={scene.lineStart}
          height={roomFor(scene, aspect)}
          width={widthFor(aspect)}
          least={scene.leastSize}
        />
      ) : (
        <NameList
          // Another row begins with its first page.
          key={recipients.map(({ name }) => name).join('/')}
          recipients={recipients}
          height={roomFor(scene, aspect)}
          width={widthFor(aspect)}
          least={scene.leastSize}
        />
      )}
      {presenters.length === 0 ? null : (
        <footer
          className={css.presenters}
          data-rows={presenters.length > 1 ? rowsOf(presenters) : undefined}
          data-narrow={presenters.length > 3 || undefined}
          style={withSizes({
            '--letters': lettersOf(presenters),
            '--columns': Math.ceil(presenters.length / rowsOf(presenters)),
          })}
        >
          {presenters.map((presenter, index) => (
            // The same name may stand in two slots.
            <Presenter key={`${index}/${presenter.name}`} presenter={presenter} />
          ))}
        </footer>
      )}
    </div>
  )
}

/** Letters of all presenters, by which their type gets smaller: half of a line says nothing. */
function lettersOf(presenters: readonly ScenePresenter[]): number {
  return presenters.reduce((sum, { name, post }) => sum + name.length + post.length, 0)
}

function Presenter({ presenter }: { readonly presenter: ScenePresenter }) {
  const lead = leadOf(presenter)
  return (
    <p className={css.presenter}>
      {lead === '' ? null : <span className={css.lead}>{lead}</span>}
      <span className={css.present}>{words.present}</span> {presenter.salutation}{' '}
      <b>{presenter.name}</b>
      {presenter.post === '' ? null : <span className={css.presenterPost}>{presenter.post}</span>}
    </p>
  )
}
