import { useEffect, useRef, useState } from 'react'

import type { Plan } from '#domain/plan.ts'
import { runDry } from '#store/dryRun.ts'
import type { DryResult } from '#store/dryRun.ts'
import { useRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'
import { Progress } from '#ui/Progress.tsx'

import { PreflightMark } from './PreflightMark.tsx'

import css from './Preflight.module.css'

const words = runWords.preflight

/** Goes through the whole ceremony by itself, with every picture of the hall. */
export function DryRunLine({ plan }: { readonly plan: Plan }) {
  const [share, setShare] = useState<number | null>(null)
  const [result, setResult] = useState<DryResult | null>(null)
  const isCeremonyOn = useRun(({ open }) => open !== null)
  const going = useRef<AbortController | null>(null)
  useEffect(() => () => going.current?.abort(), [])
  const start = async () => {
    const controller = new AbortController()
    going.current = controller
    setShare(0)
    const found = await runDry(plan, setShare, controller.signal)
    setShare(null)
    setResult(found.kind === 'stopped' ? null : found)
  }
  if (share !== null)
    return (
      <li className={css.line}>
        <span className={css.text}>
          <Progress
            label={words.dryRunning}
            value={share}
            onCancel={() => going.current?.abort()}
          />
        </span>
      </li>
    )
  const isGood = result === null || result.kind === 'ok'
  return (
    <PreflightMark
      tone={isGood ? 'ok' : 'warn'}
      text={isCeremonyOn ? words.dryBlocked : wordsOf(result)}
    >
      <Button isDisabled={isCeremonyOn} onPress={() => void start()}>
        {words.dry}
      </Button>
    </PreflightMark>
  )
}

function wordsOf(result: DryResult | null): string {
  switch (result?.kind) {
    case undefined:
    case 'stopped':
      return words.dryHelp
    case 'ok':
      return result.shown === 0
        ? words.drySteps(result.steps)
        : words.dryOk(result.steps, Math.round(result.slowestMs / 100) / 10)
    case 'ceremonyOn':
      return words.dryBlocked
    case 'stuck':
      return words.dryStuck(result.step)
    case 'notShown':
      return words.dryNotShown(result.step)
  }
}
