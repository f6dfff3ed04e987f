import { photosOf } from '#domain/stageScene.ts'
import type { HandoverScene, ScenePresenter } from '#domain/stageScene.ts'
import { runWords } from '#text/runWords.ts'

import { NameList } from './NameList.tsx'
import { Portraits } from './Portraits.tsx'
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
        <p className={css.small}>{scene.title}</p>
        <h1 style={withSizes({ '--letters': scene.award.length })}>{scene.award}</h1>
      </header>
      {recipients.length === 0 ? (
        <p className={css.together}>{scene.recipientsText}</p>
      ) : photosOf(scene).length > 0 ? (
        <Portraits
          recipients={recipients}
          lineStart={scene.lineStart}
          height={roomFor(scene, aspect)}
          width={86 * aspect}
        />
      ) : (
        <NameList recipients={recipients} height={roomFor(scene, aspect)} width={86 * aspect} />
      )}
      {presenters.length === 0 ? null : (
        <footer
          className={css.presenters}
          data-rows={presenters.length > 1 ? rowsOf(presenters) : undefined}
          style={withSizes({
            '--letters': lettersOf(presenters),
            '--longest': longestOf(presenters),
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

/** Percent of the height that is left for the names: see the sizes in the style sheet. */
function roomFor({ award, presenters }: HandoverScene, aspect: number): number {
  const lines = Math.min(3, Math.ceil((award.length * 0.6 * 6.4) / (84 * aspect)))
  const presenting = presenters.length === 0 ? 0 : presenters.length === 1 ? 12 : 21
  return 100 - 8 - 4 - 4 - lines * 8.4 - presenting - 2
}

/** Letters of all presenters, by which their type gets smaller: half of a line says nothing. */
function lettersOf(presenters: readonly ScenePresenter[]): number {
  return presenters.reduce((sum, { name, post }) => sum + name.length + post.length, 0)
}

/** Several stand side by side, more than four in two rows. */
function rowsOf(presenters: readonly ScenePresenter[]): number {
  return presenters.length > 4 ? 2 : 1
}

/** Letters of the longest name with its address: two lines of a column must hold it. */
function longestOf(presenters: readonly ScenePresenter[]): number {
  return Math.max(...presenters.map(({ salutation, name }) => salutation.length + name.length + 1))
}

function Presenter({ presenter }: { readonly presenter: ScenePresenter }) {
  const { capacity, principal } = presenter
  const lead = capacity === 'own' || principal === '' ? '' : words[capacity](principal)
  return (
    <p className={css.presenter}>
      {lead === '' ? null : <span className={css.lead}>{lead}</span>}
      <span className={css.present}>{words.present}</span> {presenter.salutation}{' '}
      <b>{presenter.name}</b>
      {presenter.post === '' ? null : <span className={css.presenterPost}>{presenter.post}</span>}
    </p>
  )
}
