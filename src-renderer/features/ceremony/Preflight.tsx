import { useDeferredValue, useMemo } from 'react'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { checksOf } from '#domain/checks/checksOf.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { rules } from '#store/rules.ts'
import { clockJump } from '#store/runClock.ts'
import { goTo } from '#store/session.ts'
import { timeOfDay } from '#text/format.ts'
import { readinessWords } from '#text/readinessWords.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'

import { DryRunLine } from './DryRunLine.tsx'
import { MachineLines } from './MachineLines.tsx'
import { preflightOf, unreadableOf } from './preflight.ts'
import { PreflightMark } from './PreflightMark.tsx'
import { useNow } from './useNow.ts'
import { useStageWindow } from './useStageWindow.ts'

import css from './Preflight.module.css'

const words = runWords.preflight

/** What is ready and what is not; it tells, it never blocks. */
export function Preflight({ plan }: { readonly plan: Plan }) {
  return (
    <ul className={css.lines}>
      <StageLine />
      <ClockLine />
      <MachineLines />
      <ReadinessLine plan={plan} />
      <NamesLine plan={plan} />
      {preflightOf(plan).map((line) => (
        <PreflightMark key={line.text} {...line} />
      ))}
      <DryRunLine plan={plan} />
    </ul>
  )
}

function StageLine() {
  const { stage, displays, unused, open, close } = useStageWindow()
  const first = displays[0]
  return (
    <PreflightMark
      tone={first === undefined || unused !== null ? 'warn' : 'ok'}
      text={`${first === undefined ? words.noDisplay : words.displayReady(first.label)} ${unused !== null ? words.stageInWindow : stage.open ? words.stageOpen : words.stageClosed}.`}
    >
      {stage.open ? (
        <>
          {unused === null ? null : (
            <Button onPress={() => open(unused.id)}>{words.moveTo(unused.label)}</Button>
          )}
          <Button variant={unused === null ? 'plain' : 'quiet'} onPress={close}>
            {words.closeStage}
          </Button>
        </>
      ) : (
        <>
          {displays.map((display) => (
            <Button key={display.id} onPress={() => open(display.id)}>
              {displays.length > 1 ? `${words.openStage}: ${display.label}` : words.openStage}
            </Button>
          ))}
          <Button variant={first === undefined ? 'plain' : 'quiet'} onPress={() => open(null)}>
            {first === undefined ? words.openStage : words.window}
          </Button>
        </>
      )}
    </PreflightMark>
  )
}

function ClockLine() {
  const now = useNow(1000)
  return <PreflightMark tone="ok" text={words.clock(timeOfDay(new Date(now + clockJump())))} />
}

/** How much is still open, and the way to it; counted after the screen has followed the key. */
function ReadinessLine({ plan }: { readonly plan: Plan }) {
  const counted = useDeferredValue(plan)
  const problems = checksOf(counted, rulesOf(counted, rules))
  const counts = { block: 0, warn: 0, info: 0 }
  for (const { level } of problems) counts[level] += 1
  const tone = counts.block + counts.warn === 0 ? 'ok' : 'warn'
  const conferenceId = conferenceOf(plan)?.id
  return (
    <PreflightMark
      tone={tone}
      text={problems.length === 0 ? words.ready : words.open(readinessWords.summary(counts))}
    >
      {problems.length === 0 || conferenceId === undefined ? undefined : (
        <Button onPress={() => goTo({ page: 'readiness', conferenceId })}>{words.readiness}</Button>
      )}
    </PreflightMark>
  )
}

/** Whether all names of a handover can be read at once from the last seat; known once it is counted. */
function NamesLine({ plan }: { readonly plan: Plan }) {
  const { displays } = useStageWindow()
  const counted = useDeferredValue(plan)
  const hall = displays[0]
  const aspect = hall === undefined ? 16 / 9 : hall.width / hall.height
  const positions = useMemo(() => unreadableOf(counted, aspect), [counted, aspect])
  return positions.length === 0 ? null : (
    <PreflightMark tone="warn" text={words.unreadable(positions)} />
  )
}
