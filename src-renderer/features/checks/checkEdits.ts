import { setCheckLevel } from '#domain/checks/checkLevel.ts'
import type { CheckLevel } from '#domain/record.ts'
import { edit } from '#store/edit.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { checkWords } from '#text/checkWords.ts'
import { readinessWords as words } from '#text/readinessWords.ts'
import { attempt } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'

/** Sets how grave the office takes a check, as one step; null: as it ships. */
export async function setLevel(check: string, level: CheckLevel['level'] | null): Promise<void> {
  const name = checkWords.checkName(check)
  const done = await attempt(
    edit(words.step(name, level), (plan) => setCheckLevel(plan, check, level)),
  )
  // Lines that go without a word would look like a fault.
  if (done.ok && level === 'off') tellUndoable(words.ignoredNow(name), undoOfLastStep())
}
