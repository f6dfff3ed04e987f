import type { Outcome } from '#domain/run/run.ts'
import { runWords } from '#text/runWords.ts'

import { keepFocus } from './keepFocus.ts'
import { capsOf } from './keys.ts'
import { MarkButtons } from './MarkButtons.tsx'
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

const MARKS = [
  { mark: 'given', tone: 'ok' },
  { mark: 'absent', tone: 'danger' },
  { mark: 'proxy', tone: 'info' },
  { mark: 'later', tone: 'warn' },
] as const

/** Names of people are shorter; what is longer gets two lines, in a smaller letter. */
const LONG_NAME = 28

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
        <span className={css.name} data-long={name.length > LONG_NAME || undefined}>
          {name}
        </span>
        <span className={css.post}>{[...remarks, post].filter(Boolean).join(' · ')}</span>
      </button>
      <MarkButtons
        label={name}
        buttons={MARKS.map(({ mark, tone }) => ({
          key: mark,
          label: runWords.outcomes[mark],
          short: words[mark],
          tone,
          title: `${runWords.outcomes[mark]} (${capsOf(mark)})`,
          isDown: outcome === mark,
          onPress: () => (mark === 'proxy' ? onProxy() : onMark(toggled(outcome, mark))),
        }))}
      />
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
