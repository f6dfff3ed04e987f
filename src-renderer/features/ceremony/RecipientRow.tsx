import type { MouseEvent } from 'react'

import type { Outcome } from '#domain/run.ts'
import { runWords } from '#text/runWords.ts'

import { capsOf } from './keys.ts'
import type { RecipientView } from './stepView.ts'

import css from './People.module.css'

const words = runWords.console

interface Props {
  readonly recipient: RecipientView
  readonly isSelected: boolean
  readonly onSelect: () => void
  readonly onMark: (outcome: Outcome) => void
  readonly onProxy: () => void
}

const MARKS = ['given', 'absent', 'proxy', 'later'] as const

/** One recipient: place in the row, name, and the four things that may become of him or her. */
export function RecipientRow({ recipient, isSelected, onSelect, onMark, onProxy }: Props) {
  const { outcome, position, name, post } = recipient
  const remarks = [
    recipient.isMissing ? words.missing : '',
    recipient.posthumous ? words.posthumous : '',
    recipient.representative === '' ? '' : runWords.stage.representative(recipient.representative),
    recipient.proxyName === '' ? '' : proxyWords(recipient),
  ].filter((part) => part !== '')
  return (
    <div className={css.row} data-outcome={outcome}>
      <span className={css.position}>{position ?? '–'}</span>
      <button
        type="button"
        className={css.who}
        aria-pressed={isSelected}
        onMouseDown={keepFocus}
        onClick={onSelect}
        title={[name, post].filter((part) => part !== '').join(', ')}
      >
        <span className={css.name}>{name}</span>
        <span className={css.post}>{[...remarks, post].filter(Boolean).join(' · ')}</span>
      </button>
      <span className={css.marks} role="group" aria-label={name}>
        {MARKS.map((mark) => (
          <button
            key={mark}
            type="button"
            className={css.mark}
            data-mark={mark}
            aria-pressed={outcome === mark}
            aria-label={runWords.outcomes[mark]}
            title={`${runWords.outcomes[mark]} (${capsOf(mark)})`}
            onMouseDown={keepFocus}
            onClick={() => (mark === 'proxy' ? onProxy() : onMark(toggled(outcome, mark)))}
          >
            <span className={css.short}>{words[mark]}</span>
            <span className={css.long}>{runWords.outcomes[mark]}</span>
          </button>
        ))}
      </span>
    </div>
  )
}

function proxyWords({ proxyName, proxyRelation }: RecipientView): string {
  const name = proxyRelation === '' ? proxyName : `${proxyName} (${proxyRelation})`
  return words.proxyBy(name)
}

/** A second click on what is marked goes back to waiting. */
function toggled(outcome: Outcome, mark: Outcome): Outcome {
  return outcome === mark ? 'pending' : mark
}

/** A button that took the focus would be pressed again by the next Enter. */
function keepFocus(event: MouseEvent) {
  event.preventDefault()
}
