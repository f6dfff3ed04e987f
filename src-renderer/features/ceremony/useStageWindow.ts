import { useEffect, useMemo, useState } from 'react'

import type { Display, StageWindow } from '#bridge'
import { bridge } from '#store/bridge.ts'
import { forgetStages } from '#store/stageLink.ts'

const CLOSED: StageWindow = { open: false, displayId: null, fullScreen: false }

export interface StageControl {
  readonly stage: StageWindow
  /** Displays that the stage may fill: all but the operator's. */
  readonly displays: readonly Display[]
  /** The display that the hall has, while the stage is an ordinary window beside the console. */
  readonly unused: Display | null
  /** True when the stage was open here and is not any more. */
  readonly gone: boolean
  /** Opens it on this display; null: as an ordinary window. */
  readonly open: (displayId: number | null) => void
  readonly close: () => void
  /** Opens it where it belongs; false: it is there. */
  readonly bringUp: () => boolean
}

/** The stage window as main knows it, and the displays that it may fill. */
export function useStageWindow(): StageControl {
  const [stage, setStage] = useState(CLOSED)
  const [displays, setDisplays] = useState<readonly Display[]>([])
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    const follow = (next: StageWindow) => {
      setStage(next)
      if (next.open) setWanted(true)
      else forgetStages()
    }
    void bridge().stageWindow().then(follow)
    void bridge().listDisplays().then(setDisplays)
    const stopStage = bridge().onStageWindow(follow)
    const stopDisplays = bridge().onDisplays(setDisplays)
    return () => {
      stopStage()
      stopDisplays()
    }
  }, [])
  // The same object while nothing has changed: the parts that show it need not be drawn again.
  return useMemo(() => {
    const others = displays.filter((display) => !display.operator)
    const unused = stage.open && !stage.fullScreen ? (others[0] ?? null) : null
    const open = (displayId: number | null) => {
      void bridge()
        .openStage(displayId)
        .then((result) => {
          if (!result.ok) return
          setStage(result.stage)
          setWanted(true)
        })
    }
    return {
      stage,
      displays: others,
      unused,
      gone: wanted && !stage.open,
      open,
      bringUp: () => {
        if (stage.open && unused === null) return false
        open(others[0]?.id ?? null)
        return true
      },
      close: () => {
        setWanted(false)
        void bridge().closeStage()
      },
    }
  }, [stage, displays, wanted])
}
