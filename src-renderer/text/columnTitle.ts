/** What a column of a list is called: its title, else its letter. */
export function titleOfColumn(titles: readonly string[], column: number): string {
  return titles[column] || `Cột ${columnLetter(column)}`
}

/** A, B … Z, AA: as Excel names its columns. */
export function columnLetter(column: number): string {
  const rest = column % 26
  const letter = String.fromCharCode(65 + rest)
  return column < 26 ? letter : columnLetter((column - rest) / 26 - 1) + letter
}
