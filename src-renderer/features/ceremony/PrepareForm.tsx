import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { trayOf } from '#domain/papers/tray.ts'
import { trayObjects } from '#domain/papers/trayObjects.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Found, Run } from '#domain/run/run.ts'
import type { RunState } from '#domain/run/runState.ts'
import { rules } from '#store/rules.ts'
import type { OpenRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'
import { trayObjectsWords } from '#text/trayWords.ts'
import { Button } from '#ui/Button.tsx'

import { keepFocus } from './keepFocus.ts'
import { capsOf } from './keys.ts'
import { MarkButtons } from './MarkButtons.tsx'
import { Revealed } from './Revealed.tsx'
import type { RecipientView, StepView } from './stepView.ts'
import type { ConsoleView } from './useConsole.ts'

import css from './Prepare.module.css'

const words = runWords.prepareForm

interface Props {
  readonly open: OpenRun
  readonly view: StepView
  readonly console: ConsoleView
}

/**
 * The next handover as the wings see it: who is there, and whether the certificate in that place of
 * the tray is his or hers. The keys for a recipient work on this list while it is open.
 */
export function PrepareForm({ open: { run, state }, view, console }: Props) {
  const objects = objectsOf(run, state, view)
  const up = view.recipients.filter(({ position }) => position !== null)
  return (
    <section aria-label={words.title(`${view.place}${view.title}`)} className={css.form}>
      <h3 className={css.title} title={view.title}>
        {words.title(`${view.place}${view.title}`)}
      </h3>
      <p className={css.help}>{words.help}</p>
      {objects === '' ? null : <p className={css.tray}>{words.tray(objects)}</p>}
      {view.recipients.length === 0 ? <p className={css.help}>{words.none}</p> : null}
      <ol className={css.rows}>
        {view.recipients.map((recipient) => (
          <Revealed key={recipient.id} when={recipient.id === console.selected}>
            <PrepareRow view={view} recipient={recipient} console={console} />
          </Revealed>
        ))}
      </ol>
      {up.length === 0 ? null : (
        <Button
          onPress={() =>
            console.verbs.prepare(
              view,
              up.map(({ id }) => id),
              { person: 'ok', certificate: 'ok' },
            )
          }
        >
          {words.all(up.length)}
        </Button>
      )}
    </section>
  )
}

/** What must lie on the tray for those who come up. */
function objectsOf(run: Run, state: RunState, { step }: StepView): string {
  const plan = planOfRun(run)
  const handover = handoverOfStep(run, step)
  if (handover === null) return ''
  const certificates = trayOf(run, state, step)
  return trayObjectsWords(trayObjects(plan, handover.awardId, certificates, rulesOf(plan, rules)))
}

interface RowProps {
  readonly view: StepView
  readonly recipient: RecipientView
  readonly console: ConsoleView
}

function PrepareRow({ view, recipient, console }: RowProps) {
  const { id, name, post, position, prepared } = recipient
  return (
    <div className={css.row}>
      <b className={css.position}>{position ?? '–'}</b>
      <button
        type="button"
        className={css.who}
        data-out={position === null || undefined}
        aria-pressed={id === console.selected}
        title={[name, post].filter((part) => part !== '').join(', ')}
        onMouseDown={keepFocus}
        onClick={() => console.verbs.select(view, id)}
      >
        {name}
      </button>
      {position === null ? (
        <span className={css.out}>{runWords.outcomes[recipient.outcome]}</span>
      ) : (
        <>
          <Pair
            label={`${words.person}: ${name}`}
            words={words.people}
            caps={capsOf('given')}
            found={prepared.person}
            onFound={(person) => console.verbs.prepare(view, [id], { person })}
          />
          <Pair
            label={`${words.certificate}: ${name}`}
            words={words.certificates}
            caps={capsOf('ready')}
            found={prepared.certificate}
            onFound={(certificate) => console.verbs.prepare(view, [id], { certificate })}
          />
        </>
      )}
    </div>
  )
}

interface PairProps {
  readonly label: string
  readonly words: Readonly<Record<'ok' | 'notOk', string>>
  readonly caps: string
  readonly found: Found
  readonly onFound: (found: Found) => void
}

const PAIR = [
  { each: 'ok', tone: 'ok' },
  { each: 'notOk', tone: 'danger' },
] as const

/** Two buttons, of which one or none is down; a second click on it takes it back. */
function Pair({ label, words: pair, caps, found, onFound }: PairProps) {
  return (
    <MarkButtons
      label={label}
      look="s"
      buttons={PAIR.map(({ each, tone }) => ({
        key: each,
        label: pair[each],
        tone,
        title: each === 'ok' ? `${pair.ok} (${caps})` : pair.notOk,
        isDown: found === each,
        onPress: () => onFound(found === each ? 'unknown' : each),
      }))}
    />
  )
}
