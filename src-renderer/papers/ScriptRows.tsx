import type { ReactNode } from 'react'

import type { Rules } from '#domain/rules.ts'
import { isReadAloud } from '#domain/script/scriptLine.ts'
import type { ScriptLine } from '#domain/script/scriptLine.ts'
import { spoken } from '#domain/script/spoken.ts'
import { paperWords } from '#text/paperWords.ts'

const words = paperWords.script

interface LineProps {
  readonly line: ScriptLine
  readonly rules: Rules
}

/** One thing that is said or done, with a box to tick; what is read is spelled out in full. */
export function LineRow({ line, rules }: LineProps) {
  const { position } = line
  const mark = line.kind === 'untrue' ? words.untrue : line.gap ? words.gaps[line.kind] : ''
  const text = isReadAloud(line) ? spoken(line.text, rules) : line.text
  return (
    <tr className={line.kind}>
      <TickCell isStep={isReadAloud(line)} />
      <td className={position === undefined ? 'step' : 'position'}>
        {position ?? words.steps[line.kind]}
      </td>
      <td>
        {mark !== '' && <GapMark>{mark}</GapMark>}
        {text}
      </td>
    </tr>
  )
}

/** An award that is announced though nobody hands it over yet. */
export function MissingHandover({ award }: { readonly award: string }) {
  return (
    <tr>
      <TickCell isStep />
      <td className="step">{words.handOver}</td>
      <td>
        <GapMark>{words.noHandover}</GapMark>
        {award}
      </td>
    </tr>
  )
}

/** A frame around what the MC must ask about before the ceremony. */
function GapMark({ children }: { readonly children: ReactNode }) {
  return <strong className="gap">{children}</strong>
}

/** A box to tick when the step is done. */
export function TickCell({ isStep }: { readonly isStep: boolean }) {
  return <td className="center">{isStep && <span className="tick" aria-hidden="true" />}</td>
}
