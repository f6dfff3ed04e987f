import { uiWords } from '#text/uiWords.ts'

import { DraftField } from './DraftField.tsx'
import type { Parsed } from './useDraft.ts'

interface NumberFieldProps {
  readonly label: string
  readonly hideLabel?: boolean
  /** `null`: nobody knows yet. */
  readonly value: number | null
  readonly onCommit: (value: number | null) => void | Promise<void>
  readonly min?: number
  readonly max?: number
  readonly unit?: string
  readonly placeholder?: string
  readonly description?: string
  readonly isDisabled?: boolean
}

/** A whole number, such as minutes. Empty is unknown. */
export function NumberField({ value, onCommit, min = 0, max = 9999, ...rest }: NumberFieldProps) {
  const parse = (text: string): Parsed<number | null> => {
    const digits = text.trim()
    if (digits === '') return { ok: true, value: null }
    const number = Number(digits)
    if (!/^\d+$/.test(digits) || number < min || number > max) {
      return { ok: false, message: uiWords.wholeNumber(min, max) }
    }
    return { ok: true, value: number }
  }
  return (
    <DraftField
      {...rest}
      value={value === null ? '' : String(value)}
      parse={parse}
      onCommit={onCommit}
      align="end"
    />
  )
}
