import { awardImportWords as words } from '#text/awardImportWords.ts'

/** What a column is called: its title, else its letter. */
export function titleOfColumn(titles: readonly string[], column: number): string {
  return words.columns.letter(columnLetter(column), titles[column] ?? '')
}

/** A, B … Z, AA: as Excel names its columns. */
export function columnLetter(column: number): string {
  const rest = column % 26
  const letter = String.fromCharCode(65 + rest)
  return column < 26 ? letter : columnLetter((column - rest) / 26 - 1) + letter
}
