import { Printer } from 'lucide-react'

import type { OpenRun } from '#store/run.ts'
import { livePaperWords as words } from '#text/livePaperWords.ts'
import { Button } from '#ui/Button.tsx'

import { afterPaint } from './afterPaint.tsx'
import { capsOf } from './keys.ts'
import { useLivePapers } from './livePaperStates.ts'
import type { ConsoleVerbs } from './useConsole.ts'

import css from './PrintForm.module.css'

interface Props {
  readonly open: OpenRun
  readonly act: ConsoleVerbs['act']
}

/** Which printed papers say what is not true any more, and the way to print them again. */
export const OutdatedPapers = afterPaint(function OutdatedPapers({ open, act }: Props) {
  const old = useLivePapers(open).filter(({ isOld }) => isOld)
  if (old.length === 0) return null
  return (
    <div role="status" className={css.outdated}>
      <Printer size={16} strokeWidth={1.75} aria-hidden />
      <span className={css.outdatedText}>
        {words.outdated(old.map(({ paper }) => words.names[paper]))}
      </span>
      <Button size="s" onPress={() => act('print')}>
        {words.again} <kbd className={css.cap}>{capsOf('print')}</kbd>
      </Button>
    </div>
  )
})
