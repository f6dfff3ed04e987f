import { lateOnes } from '#domain/run/runLate.ts'
import type { OpenRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'

import { afterPaint } from './afterPaint.tsx'
import { capsOf } from './keys.ts'
import type { ConsoleVerbs } from './useConsole.ts'

import css from './People.module.css'

interface Props {
  readonly open: OpenRun
  readonly act: ConsoleVerbs['act']
}

/** How many were absent before and may still come up; drawn after the step itself. */
export const LateOnes = afterPaint(function LateOnes({ open: { run, state }, act }: Props) {
  const late = lateOnes(run, state).length
  if (late === 0) return null
  return (
    <div className={css.late}>
      <Button variant="plain" shortcut={capsOf('join')} onPress={() => act('join')}>
        {runWords.console.late(late)} <kbd className={css.cap}>{capsOf('join')}</kbd>
      </Button>
    </div>
  )
})
