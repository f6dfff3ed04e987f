/** One line of the MC's script. */
export interface ScriptLine {
  readonly kind:
    /** At the introduction: who is introduced, singly or as a group. */
    | 'introduce'
    | 'decision'
    | 'seated'
    | 'inviteRecipients'
    | 'recipient'
    | 'posthumous'
    | 'invitePresenters'
    | 'congratulate'
    | 'thank'
    | 'note'
    /** Written by the office in place of what is made. */
    | 'own'
    /** The whole of such a text when it is not true any more: shown, never read. */
    | 'untrue'
  readonly text: string
  /** Something in the line is not known yet and must be seen. */
  readonly gap: boolean
  /** Place in the row on stage of the recipient whom the line calls, from 1. */
  readonly position?: number
}

/** One line of the script; `gap` where nobody knows yet what stands there. */
export function scriptLine(kind: ScriptLine['kind'], text: string, gap = false): ScriptLine {
  return { kind, text, gap }
}

/** Whether the hall hears the line; the others are for the MC's eyes. */
export function isReadAloud({ kind }: ScriptLine): boolean {
  return kind !== 'note' && kind !== 'untrue'
}

/** The text of a line in one line, whatever name with a line break was copied into it. */
export function oneLine({ text }: ScriptLine): string {
  return text.replace(/\s*\n\s*/gu, ' ')
}

/** What the hall hears of these lines, one to a line. */
export function readAloud(lines: readonly ScriptLine[]): string {
  return lines.filter(isReadAloud).map(oneLine).join('\n')
}
