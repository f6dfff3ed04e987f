import { separatorNames, spreadsheetWords as words } from '#text/spreadsheetWords.ts'
import type { SeparatorName } from '#text/spreadsheetWords.ts'

import { Select } from './Select.tsx'

const AUTO = 'auto'

const NAMES = (Object.keys(separatorNames) as SeparatorName[]).map((value) => ({
  value,
  label: separatorNames[value],
}))

interface SeparatorSelectProps {
  /** By what the cells of the file are divided now. */
  readonly used: string
  /** What the user said; null: the file tells it. */
  readonly asked: SeparatorName | null
  readonly isDisabled: boolean
  readonly onChange: (separator: SeparatorName | null) => void
}

/** By what the cells of a text file are divided: as was found, or as the user says. */
export function SeparatorSelect({ used, asked, isDisabled, onChange }: SeparatorSelectProps) {
  const auto = { value: AUTO, label: words.autoSeparator(asked === null ? used : '') } as const
  return (
    <Select<SeparatorName | typeof AUTO>
      label={words.separator}
      options={[auto, ...NAMES]}
      value={asked ?? AUTO}
      isDisabled={isDisabled}
      onChange={(value) => onChange(value === AUTO ? null : value)}
    />
  )
}
