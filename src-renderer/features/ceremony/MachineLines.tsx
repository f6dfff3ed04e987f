import { now } from '#store/ids.ts'
import { useSafety } from '#store/safety.ts'
import { dayOf, hourAndMinute } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'
import { useBattery, useFontReady } from '#ui/machineState.ts'

import { PreflightMark } from './PreflightMark.tsx'

const words = runWords.preflight

/** The machine itself: power, sleep, disk, second copy, letters. */
export function MachineLines() {
  const battery = useBattery()
  const font = useFontReady()
  const safety = useSafety((known) => known.safety)
  const isPowered = battery === null || battery.charging
  return (
    <>
      {battery === null ? null : (
        <PreflightMark
          tone={isPowered ? 'ok' : 'warn'}
          text={isPowered ? words.charging : words.onBattery(Math.round(battery.level * 100))}
        />
      )}
      <PreflightMark tone="ok" text={words.awake} />
      {safety === null ? null : (
        <>
          <PreflightMark
            tone={safety.space === 'enough' ? 'ok' : 'warn'}
            text={words.space[safety.space]}
          />
          <SecondCopy {...safety.second} />
        </>
      )}
      {font === null ? null : (
        <PreflightMark
          tone={font ? 'ok' : 'warn'}
          text={font ? words.fontReady : words.fontMissing}
        />
      )}
    </>
  )
}

interface SecondCopyProps {
  readonly folder: string | null
  readonly copiedAt: string | null
  readonly problem: unknown
}

function SecondCopy({ folder, copiedAt, problem }: SecondCopyProps) {
  if (folder === null) return <PreflightMark tone="warn" text={words.secondNone} />
  if (problem !== null || copiedAt === null)
    return <PreflightMark tone="warn" text={words.secondBad} />
  const at = new Date(copiedAt)
  const time = hourAndMinute(at)
  return dayOf(at) === dayOf(new Date(now())) ? (
    <PreflightMark tone="ok" text={words.secondOk(folder, time)} />
  ) : (
    <PreflightMark tone="warn" text={words.secondOld(folder, time, dayOf(at))} />
  )
}
