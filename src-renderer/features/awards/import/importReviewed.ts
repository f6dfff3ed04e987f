import type { AwardList } from '#domain/awardImport/entries.ts'
import { importAwards } from '#domain/awardImport/importAwards.ts'
import { reviewAwardList } from '#domain/awardImport/review.ts'
import type { Answers } from '#domain/awardImport/review.ts'
import { rulesOf } from '#domain/ownCatalogue.ts'
import { backUp } from '#store/backups.ts'
import { edit } from '#store/edit.ts'
import { newId } from '#store/ids.ts'
import { rules } from '#store/rules.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'

/**
 * Takes a list over as one step, as it stands to the plan at this moment: what another window changed
 * meanwhile counts.
 */
export async function importReviewed(
  name: string,
  list: AwardList,
  answers: Answers,
  count: number,
): Promise<void> {
  void backUp('import')
  await edit(words.step(count, name), (plan) =>
    importAwards(plan, reviewAwardList(plan, list, rulesOf(plan, rules), answers), newId),
  )
  tellUndoable(words.done(count), undoOfLastStep())
}
