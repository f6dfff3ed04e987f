import { oneByteNames, spreadsheetWords as words } from '#text/spreadsheetWords.ts'

import { Select } from './Select.tsx'

type OneByte = keyof typeof oneByteNames

const OPTIONS = (Object.keys(oneByteNames) as OneByte[]).map((value) => ({
  value,
  label: oneByteNames[value],
}))

interface OneByteSelectProps {
  /** As the file is read now. */
  readonly used: OneByte
  readonly onChange: (encoding: OneByte) => void
}

/** What the bytes of a text file without Unicode mean: as its words tell, or as the user says. */
export function OneByteSelect({ used, onChange }: OneByteSelectProps) {
  return <Select label={words.oneByte} options={OPTIONS} value={used} onChange={onChange} />
}
