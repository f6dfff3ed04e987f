import { dropOwnPhrases, setOwnPhrase } from '#domain/script/ownPhrases.ts'
import type { PhraseRow } from '#domain/script/ownPhrases.ts'
import { edit } from '#store/edit.ts'
import { editWithReason } from '#store/editWithReason.ts'
import { rules, sourcesOfPhrases } from '#store/rules.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { phraseUse, typedPhrase, phraseWords as words } from '#text/phraseWords.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'
import type { AskReason } from '#ui/useReason.tsx'

/** What is done to the phrases, each as one labelled step. */

/** Words a phrase as typed, its slots in Vietnamese. */
export function wordPhrase(
  { phrase, shipped }: PhraseRow,
  typed: string,
  ask: AskReason,
): Promise<void> {
  const use = phraseUse(phrase)
  const text = typedPhrase(shipped, typed)
  return worded(
    editWithReason(words.steps.edit(use), use, ask, (plan, reason) =>
      setOwnPhrase(
        plan,
        rules.phrases,
        sourcesOfPhrases,
        phrase,
        reason === '' ? { text } : { text, reason },
      ),
    ),
  )
}

/** Says why the office words a phrase so. */
export function reasonPhrase({ phrase }: PhraseRow, reason: string): Promise<void> {
  return worded(
    edit(words.steps.editReason(phraseUse(phrase)), (plan) =>
      setOwnPhrase(plan, rules.phrases, sourcesOfPhrases, phrase, { reason }),
    ),
  )
}

/** Back to what ships. */
export async function dropPhrases(rows: readonly PhraseRow[]): Promise<void> {
  const own = rows.filter((row) => row.own !== null).map(({ phrase }) => phrase)
  const [first] = own
  if (first === undefined) return
  const use = phraseUse(first)
  const done = await attempt(
    edit(words.steps.drop(own.length, use), (plan) => dropOwnPhrases(plan, own)),
  )
  if (done.ok) tellUndoable(words.dropped(own.length, use), undoOfLastStep())
}
