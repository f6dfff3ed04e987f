import { memo } from 'react'

import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'

import { capsOf } from './keys.ts'
import type { PresenterView } from './stepView.ts'
import type { ConsoleVerbs } from './useConsole.ts'

import css from './People.module.css'

const words = runWords.console

interface Props {
  readonly presenters: readonly PresenterView[]
  readonly act: ConsoleVerbs['act']
}

/** Who hands over, and who stands in for whom. */
export const PresenterList = memo(function PresenterList({ presenters, act }: Props) {
  return (
    <section aria-label={words.presenters} className={css.presenters}>
      <h3 className={css.label}>{words.presenters}</h3>
      <ul className={css.presenterList}>
        {presenters.map((presenter, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a place on stage is its number
          <Presenter key={index} presenter={presenter} />
        ))}
        {presenters.length === 0 ? <li className={css.unknown}>{words.unknownPresenter}</li> : null}
      </ul>
      <Button
        variant="plain"
        shortcut={capsOf('replace')}
        hint={words.replace}
        onPress={() => act('replace')}
      >
        {words.replace} <kbd className={css.cap}>{capsOf('replace')}</kbd>
      </Button>
    </section>
  )
})

function Presenter({ presenter }: { readonly presenter: PresenterView }) {
  if (presenter.name === '') return <li className={css.unknown}>{words.unknownPresenter}</li>
  const details = [presenter.post, presenter.capacity].filter((part) => part !== '')
  return (
    <li className={css.presenter}>
      <b className={css.presenterName}>{presenter.name}</b>
      {details.length === 0 ? null : <span className={css.post}>{details.join(' · ')}</span>}
      {presenter.insteadOf === '' ? null : (
        <span className={css.instead}>{words.replacedFor(presenter.insteadOf)}</span>
      )}
    </li>
  )
}
