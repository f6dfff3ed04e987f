import { PencilLine, Undo2 } from 'lucide-react'
import { useState } from 'react'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import type { Handover } from '#domain/record.ts'
import { madeScript } from '#domain/script/madeScript.ts'
import {
  confirmScript,
  forgetScript,
  madeText,
  staleness,
  writeScript,
} from '#domain/script/ownScript.ts'
import { edit } from '#store/edit.ts'
import { usePlan } from '#store/plan.ts'
import { rules as shipped, useRules } from '#store/rules.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { scriptWords as words, staleWords } from '#text/scriptWords.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { DraftField } from '#ui/DraftField.tsx'
import { Notice } from '#ui/Notice.tsx'
import { tellUndoable } from '#ui/tellUndoable.ts'

import { PhraseSources } from './PhraseSources.tsx'
import type { Go } from './place.ts'
import { ReadText, SpokenAs } from './ReadText.tsx'

import css from './McScript.module.css'

interface McScriptProps {
  readonly handover: Handover
  readonly position: number
  readonly go: Go
}

/** What the MC reads at a handover: made from the phrases, or written by the office. */
export function McScript({ handover, position, go }: McScriptProps) {
  const plan = usePlan((each) => each)
  const rules = useRules()
  const [isWriting, setWriting] = useState(false)
  const { id, script } = handover
  const made = madeText(plan, handover, rules)
  const stale = staleness(plan, handover, rules)
  const save = (text: string) =>
    worded(
      edit(words.steps.write(position), (now) => writeScript(now, id, text, rulesOf(now, shipped))),
    )
  const forget = async () => {
    const result = await attempt(edit(words.steps.forget(position), (now) => forgetScript(now, id)))
    setWriting(false)
    if (result.ok) tellUndoable(words.forgot(position), undoOfLastStep())
  }
  const confirm = () =>
    attempt(
      edit(words.steps.confirm(position), (now) => confirmScript(now, id, rulesOf(now, shipped))),
    )
  return (
    <section aria-label={words.section} className={css.script}>
      <header className={css.head}>
        <h3 className={css.title}>{words.section}</h3>
        <PhraseSources onEdit={() => go({ tab: 'phrases', phrase: 'mc.inviteRecipients' })} />
        {script !== null ? (
          <Button
            size="s"
            variant="quiet"
            icon={<Undo2 size={14} strokeWidth={1.75} />}
            onPress={() => void forget()}
          >
            {words.forget}
          </Button>
        ) : isWriting ? (
          <Button size="s" variant="quiet" onPress={() => setWriting(false)}>
            {words.stopWriting}
          </Button>
        ) : (
          <Button
            size="s"
            variant="quiet"
            hint={words.writeHint}
            icon={<PencilLine size={14} strokeWidth={1.75} />}
            onPress={() => setWriting(true)}
          >
            {words.write}
          </Button>
        )}
      </header>
      {stale === null ? null : (
        <Notice
          tone="warn"
          title={words.stale(staleWords(stale))}
          action={
            <Button size="s" hint={words.confirmHint} onPress={() => void confirm()}>
              {words.confirm}
            </Button>
          }
        >
          {words.staleHelp}
        </Notice>
      )}
      <div className={css.texts}>
        {script === null && !isWriting ? null : (
          <div className={css.text}>
            <DraftField
              label={words.own}
              value={script?.text ?? made}
              isMultiline
              // Opened to write in it.
              autoFocus={script === null} // oxlint-disable-line jsx-a11y/no-autofocus -- asked for by its button
              description={words.ownHelp}
              onCommit={save}
            />
            <SpokenAs text={script?.text ?? made} />
          </div>
        )}
        {script !== null && stale === null ? null : isWriting && script === null ? null : (
          <div className={css.text}>
            {script === null ? null : <h4 className={css.label}>{words.madeNow}</h4>}
            <ReadText lines={madeScript(plan, handover, rules)} />
          </div>
        )}
      </div>
    </section>
  )
}
