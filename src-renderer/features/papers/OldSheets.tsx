import type { Official } from '#domain/printedSheet.ts'
import type { OldSheet } from '#papers/useOldSheets.ts'
import { papersPageWords } from '#text/papersPageWords.ts'
import { printedSheetWords as words } from '#text/printedSheetWords.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import css from './PapersPage.module.css'

interface Props {
  readonly old: readonly OldSheet[]
  readonly isBusy: boolean
  readonly onAgain: (official: Official) => void
}

/** Which printed papers are not true any more, what has changed, and the way to print them again. */
export function OldSheets({ old, isBusy, onAgain }: Props) {
  if (old.length === 0) return null
  return (
    <section aria-label={words.title} className={css.old}>
      {old.map(({ printed, change }) => {
        const { name } = papersPageWords.kinds[printed.paper]
        return (
          <Notice
            key={printed.paper}
            tone="warn"
            action={
              <Button
                size="s"
                isDisabled={isBusy}
                aria-label={words.againOf(name)}
                onPress={() => onAgain({ paper: printed.paper, header: printed.header })}
              >
                {words.again}
              </Button>
            }
          >
            <strong>{name}.</strong> {words.says(new Date(printed.at), change)}
          </Notice>
        )
      })}
    </section>
  )
}
