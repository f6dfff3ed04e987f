import { recipientName, recipientPost } from '#domain/awards/recipient.ts'
import { numberInRun } from '#domain/handovers/handoverNumber.ts'
import { titleOfStep } from '#domain/papers/runReport.ts'
import type { RunStep } from '#domain/run/run.ts'
import { planOfRun } from '#domain/run/run.ts'
import { lateOnes } from '#domain/run/runLate.ts'
import { currentStep } from '#domain/run/runState.ts'
import { ask } from '#store/run.ts'
import type { OpenRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'

import { useButtonList } from './useButtonList.ts'

import css from './Form.module.css'

const words = runWords.lateForm

/** The nearest places are enough: nobody lets a guest wait for twelve handovers. */
const PLACES = 2

interface Props {
  readonly open: OpenRun
  readonly onClose: () => void
}

/** Who was absent and has come: every place that is still legal. ↑ ↓ choose, Enter writes, Esc closes. */
export function LateForm({ open, onClose }: Props) {
  const { list, move } = useButtonList()
  const join = async ({ recipientId, from, to }: Option) => {
    if (await ask({ type: 'join', recipientId, from, to })) onClose()
  }
  return (
    <section data-console-form aria-label={words.title} className={css.form}>
      <h3 className={css.title}>{words.title}</h3>
      <p className={css.help}>{words.help}</p>
      <ul ref={list} className={css.candidates}>
        {optionsOf(open).map((option) => (
          <li key={`${option.recipientId}/${option.to}`}>
            <button
              type="button"
              className={css.candidate}
              onKeyDown={move}
              onClick={() => void join(option)}
            >
              <span className={css.name}>{option.name}</span>
              <span className={css.post}>{option.post}</span>
              <span className={css.doubt}>{option.place}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Option {
  readonly recipientId: string
  readonly from: string
  readonly to: string
  readonly name: string
  readonly post: string
  readonly place: string
}

function optionsOf({ run, state }: OpenRun): readonly Option[] {
  const plan = planOfRun(run)
  const isOn = (step: RunStep) => step === currentStep(run, state)
  return lateOnes(run, state).flatMap(({ recipientId, from, places }) => {
    const recipient = plan.recipients.get(recipientId)
    if (recipient === undefined) return []
    return places.slice(0, PLACES).map((to) => {
      return {
        recipientId,
        from: from.id,
        to: to.id,
        name: recipientName(plan, recipient),
        post: [recipientPost(plan, recipient), titleOfStep(run, from)].filter(Boolean).join(' · '),
        place: isOn(to) ? words.now : words.coming(numberInRun(run, to.id) ?? 0),
      }
    })
  })
}
