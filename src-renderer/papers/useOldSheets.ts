import { useEffect, useState } from 'react'

import { changeSince } from '#domain/papers/printedSheet.ts'
import type { PrintedSheet, SheetChange } from '#domain/papers/printedSheet.ts'
import type { Plan } from '#domain/plan.ts'
import type { Rules } from '#domain/rules.ts'

import { linesOf } from './linesOf.ts'
import { officialSheet } from './officialSheet.ts'
import { finishPaper } from './paper.ts'

/** A printed or saved paper that would come out otherwise now. */
export interface OldSheet {
  readonly printed: PrintedSheet
  readonly change: SheetChange
}

const NONE: readonly OldSheet[] = []

/**
 * Which of these are not true any more. Each is made again and compared while nothing else is to be
 * done, one at a time: a long script takes some tenths of a second, and nobody waits for this.
 */
export function useOldSheets(
  plan: Plan,
  rules: Rules,
  printed: readonly PrintedSheet[],
): readonly OldSheet[] {
  const [old, setOld] = useState(NONE)
  useEffect(() => {
    let isStale = false
    const compare = async () => {
      const found: OldSheet[] = []
      // One that was both printed and saved is made once.
      const made = new Map<string, readonly string[]>()
      for (const one of printed) {
        await pause()
        if (isStale) return
        const key = `${one.paper}/${one.header}`
        const now =
          made.get(key) ?? linesOf((await finishPaper(officialSheet(one, plan, rules))).html)
        made.set(key, now)
        const change = changeSince(one.lines, now)
        if (change !== null) found.push({ printed: one, change })
      }
      if (!isStale) setOld(found.length === 0 ? NONE : found)
    }
    void compare()
    return () => {
      isStale = true
    }
  }, [plan, rules, printed])
  return old
}

function pause(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve))
}
