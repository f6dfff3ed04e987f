import type { PrintedSheet } from '#domain/papers/printedSheet.ts'
import type { OldSheet } from '#papers/useOldSheets.ts'
import { papersPageWords } from '#text/papersPageWords.ts'
import { printedSheetWords as words, waysOf } from '#text/printedSheetWords.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import css from './PapersPage.module.css'

interface Props {
  readonly old: readonly OldSheet[]
  readonly isBusy: boolean
  readonly onAgain: (printed: PrintedSheet) => void
}

/** Which papers that were printed or saved are not true any more, what has changed, and the way to do it again. */
export function OldSheets({ old, isBusy, onAgain }: Props) {
  if (old.length === 0) return null
  return (
    <section
      aria-label={words.title[waysOf(old.map(({ printed }) => printed))]}
      className={css.old}
    >
      {old.map(({ printed, change }) => {
        const { paper, way, at } = printed
        const { name } = papersPageWords.kinds[paper]
        return (
          <Notice
            key={`${paper}/${way}`}
            tone="warn"
            action={
              <Button
                size="s"
                isDisabled={isBusy}
                aria-label={words.againOf(way, name)}
                onPress={() => onAgain(printed)}
              >
                {words.again[way]}
              </Button>
            }
          >
            <strong>{name}.</strong> {words.says(way, new Date(at), change)}
          </Notice>
        )
      })}
    </section>
  )
}
