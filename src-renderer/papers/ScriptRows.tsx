import type { ReactNode } from 'react'

import type { ScriptLine } from '#domain/mcScript.ts'
import type { Rules } from '#domain/rules.ts'
import { spoken } from '#domain/spoken.ts'
import { paperWords } from '#text/paperWords.ts'

const words = paperWords.script

interface LineProps {
  readonly line: ScriptLine
  readonly rules: Rules
  /** Place in the row on stage, for a recipient. */
  readonly position?: number
}

/** One thing that is said or done, with a box to tick; what is read is spelled out in full. */
export function LineRow({ line, rules, position }: LineProps) {
  const gap = line.gap ? words.gaps[line.kind] : ''
  const text = line.kind === 'note' ? line.text : spoken(line.text, rules)
  return (
    <tr className={line.kind}>
      <td className="center">
        {line.kind !== 'note' && <span className="tick" aria-hidden="true" />}
      </td>
      <td className={position === undefined ? 'step' : 'position'}>
        {position ?? words.steps[line.kind]}
      </td>
      <td>
        {gap !== '' && <GapMark>{gap}</GapMark>}
        {text}
      </td>
    </tr>
  )
}

/** A frame around what the MC must ask about before the ceremony. */
export function GapMark({ children }: { readonly children: ReactNode }) {
  return <strong className="gap">{children}</strong>
}
