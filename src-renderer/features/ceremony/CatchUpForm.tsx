import { optionsToCatchUp } from '#domain/pace/runOptions.ts'
import type { Option } from '#domain/pace/runOptions.ts'
import { titleOfStep } from '#domain/papers/runReport.ts'
import type { Run } from '#domain/run/run.ts'
import { ask } from '#store/run.ts'
import type { OpenRun } from '#store/run.ts'
import { secondsWords } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'

import { useButtonList } from './useButtonList.ts'

import css from './Form.module.css'

const words = runWords.catchUpForm

interface Props {
  readonly open: OpenRun
  readonly onClose: () => void
}

/** What can be cut of what is still to come, with the time that it wins. ↑ ↓ choose, Enter takes. */
export function CatchUpForm({ open: { run, state }, onClose }: Props) {
  const { list, move } = useButtonList()
  const take = async ({ cuts }: Option) => {
    if (await ask({ type: 'cut', cuts })) onClose()
  }
  return (
    <section data-console-form aria-label={words.title} className={css.form}>
      <h3 className={css.title}>{words.title}</h3>
      <p className={css.help}>{words.help}</p>
      <ul ref={list} className={css.candidates}>
        {optionsToCatchUp(run, state).map((option) => (
          <li key={`${option.kind}/${option.step.id}`}>
            <button
              type="button"
              className={css.candidate}
              onKeyDown={move}
              onClick={() => void take(option)}
            >
              <span className={css.whole}>{optionWords(run, option)}</span>
              <b className={css.gain}>{words.gain(secondsWords(Math.round(option.gain)))}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function optionWords(run: Run, { kind, step, from, to }: Option): string {
  const title = titleOfStep(run, step)
  if (kind === 'drop') return words.drop(title)
  if (kind === 'shorten') return words.shorten(title, secondsWords(from), secondsWords(to))
  return words.merge(title, from, to)
}
