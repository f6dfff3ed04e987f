import { MonitorOff } from 'lucide-react'
import { memo, useEffect } from 'react'

import { stageStatus, useStageLink } from '#store/stageLink.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'
import { soundAlarm } from '#ui/soundAlarm.ts'

import { capsOf } from './keys.ts'
import type { StageControl } from './useStageWindow.ts'

import css from './Console.module.css'

const words = runWords.stageAlarm

/** The hall sees nothing, or nobody knows what: told at once, to the eye and to the ear. */
export const StageAlarm = memo(function StageAlarm({ stage }: { readonly stage: StageControl }) {
  const answer = useStageLink(stageStatus)
  const alarm = stage.gone ? 'gone' : stage.stage.open && answer === 'lost' ? 'lost' : null
  useEffect(() => {
    if (alarm !== null) soundAlarm()
  }, [alarm])
  if (alarm === null) return null
  const [display] = stage.displays
  return (
    <div role="alert" className={css.alarm}>
      <MonitorOff size={20} aria-hidden />
      <span className={css.alarmText}>
        {alarm === 'gone' && display !== undefined ? words.other(display.label) : words[alarm]}
      </span>
      {alarm === 'gone' ? (
        <Button size="l" onPress={() => stage.open(display?.id ?? null)}>
          {display === undefined ? words.openWindow : words.openOn(display.label)}{' '}
          <kbd className={css.cap}>{capsOf('openStage')}</kbd>
        </Button>
      ) : null}
    </div>
  )
})
