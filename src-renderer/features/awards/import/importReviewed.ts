import type { Change } from '#domain/change.ts'
import type { Plan } from '#domain/plan.ts'
import { backUp } from '#store/backups.ts'
import { edit } from '#store/edit.ts'
import { openPlan } from '#store/plan.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'

/**
 * Takes a list over as one step, as it stands to the plan at this moment: what another window changed
 * meanwhile counts, so that its changes are worked out again where they are of an older plan.
 */
export async function importReviewed(
  name: string,
  changesOf: (plan: Plan) => Promise<readonly Change[]>,
  count: number,
): Promise<void> {
  void backUp('import')
  let isStale = true
  while (isStale) {
    const { plan } = openPlan()
    const changes = await changesOf(plan)
    isStale = false
    await edit(words.step(count, name), (now) => {
      if (now === plan) return changes
      isStale = true
      return []
    })
  }
  tellUndoable(words.done(count), undoOfLastStep())
}
