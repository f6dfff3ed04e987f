import type { HandoverScene, ScenePresenter, SceneRecipient } from '#domain/stageScene.ts'
import { runWords } from '#text/runWords.ts'

import { fitNames } from './fit.ts'
import { withSizes } from './sizes.ts'

import css from './Stage.module.css'

const words = runWords.stage

/** Award, recipients in the order in which they stand, and who hands over. */
export function HandoverCard({ scene }: { readonly scene: HandoverScene }) {
  const { recipients, presenters } = scene
  const longest = Math.max(0, ...recipients.map(({ name }) => name.length))
  const fit = fitNames(recipients.length, longest)
  const rows = Math.ceil(recipients.length / fit.columns)
  return (
    <div className={css.handover}>
      <header className={css.award}>
        <p className={css.small}>{scene.title}</p>
        <h1 style={withSizes({ '--letters': scene.award.length })}>{scene.award}</h1>
      </header>
      {recipients.length === 0 ? (
        <p className={css.together}>{scene.recipientsText}</p>
      ) : (
        <ol
          className={css.names}
          data-alone={recipients.length === 1 || undefined}
          style={withSizes({
            '--columns': fit.columns,
            '--rows': rows,
            '--size-h': fit.height,
            '--size-w': fit.width,
          })}
        >
          {recipients.map((recipient) => (
            <Recipient key={recipient.position} recipient={recipient} roomy={fit.roomy} />
          ))}
        </ol>
      )}
      {presenters.length === 0 ? null : (
        <footer className={css.presenters}>
          {presenters.map((presenter) => (
            <Presenter key={presenter.name} presenter={presenter} />
          ))}
        </footer>
      )}
    </div>
  )
}

function Recipient({
  recipient,
  roomy,
}: {
  readonly recipient: SceneRecipient
  readonly roomy: boolean
}) {
  const { proxyName, representative, posthumous, post } = recipient
  const second =
    proxyName !== ''
      ? words.proxy(proxyName)
      : representative !== ''
        ? words.representative(representative)
        : post
  return (
    <li>
      <span className={css.number}>{recipient.position}</span>
      <span className={css.who}>
        <b className={css.name}>
          {posthumous ? <i>{words.posthumous} </i> : null}
          {recipient.name}
        </b>
        {second !== '' && (roomy || proxyName !== '') ? (
          <span className={css.post}>{second}</span>
        ) : null}
      </span>
    </li>
  )
}

function Presenter({ presenter }: { readonly presenter: ScenePresenter }) {
  const { capacity, principal } = presenter
  const lead = capacity === 'own' || principal === '' ? '' : words[capacity](principal)
  return (
    <p className={css.presenter}>
      {lead === '' ? null : <span className={css.lead}>{lead}</span>}
      <span className={css.present}>{words.present}</span> <b>{words.presenter(presenter.name)}</b>
      {presenter.post === '' ? null : <span className={css.presenterPost}>{presenter.post}</span>}
    </p>
  )
}
