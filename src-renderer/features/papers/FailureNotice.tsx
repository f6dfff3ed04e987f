import { papersPageWords as words } from '#text/papersPageWords.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import type { PaperFailure } from './usePreview.ts'

import css from './PapersPage.module.css'

interface Props {
  readonly title: string
  readonly failure: PaperFailure
  readonly onRetry?: () => void
}

/** What could not be done with a paper, why, and what to do. */
export function FailureNotice({ title, failure, onRetry }: Props) {
  return (
    <div className={css.problem}>
      <Notice
        tone="danger"
        title={title}
        action={onRetry !== undefined && <Button onPress={onRetry}>{words.retry}</Button>}
      >
        {words.reasons[failure.reason]} {words.detail(failure.detail)}
      </Notice>
    </div>
  )
}
