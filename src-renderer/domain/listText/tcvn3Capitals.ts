/** A letter of a decoded text, and whether its case was written or has to be found. */
interface Letter {
  readonly text: string
  readonly isOpen: boolean
}

/**
 * Decodes letter by letter. What a lower-case byte stands for is a capital where the sure letters of
 * its word are all capitals and more than one, or the words around are such ("NGUYÔN" → "NGUYỄN"); at
 * the start of a word, where every other word of the text begins with one ("NguyÔn ThÞ ¸nh" → "Ánh"),
 * but for the letters that have a capital of their own, which would have been written ("Phã Gi¸m ®èc" →
 * "Phó Giám đốc"), and the "ủy" of a party committee, which is small in "Tỉnh ủy Mẫu" and "Đảng ủy Sở".
 */
export function withCapitals(
  text: string,
  lower: ReadonlyMap<string, string>,
  upper: ReadonlyMap<string, string>,
): string {
  const letters = Array.from(text, (sign): Letter => {
    const open = lower.get(sign)
    return open === undefined
      ? { text: upper.get(sign) ?? sign, isOpen: false }
      : { text: open, isOpen: true }
  })
  const words = wordsOf(letters)
  const shouted = words.map(isShouted)
  const isAllShouted = shouted.includes(true) && !shouted.includes(false)
  const starts = words.flatMap(([first]) =>
    first === undefined || first.isOpen ? [] : [isCapital(first.text)],
  )
  const isTitled = starts.length > 1 && starts.every(Boolean)
  const hasCapital = new Set([...upper.values()].map((letter) => letter.toLowerCase()))
  const capitals = new Set<Letter>()
  for (const [at, word] of words.entries()) {
    const isLoud = shouted[at] ?? isAllShouted
    const isAtStart = isTitled && !isCommittee(words, at)
    for (const [place, letter] of word.entries())
      if (letter.isOpen && (isLoud || (place === 0 && isAtStart && !hasCapital.has(letter.text))))
        capitals.add(letter)
  }
  return letters
    .map((letter) => (capitals.has(letter) ? letter.text.toUpperCase() : letter.text))
    .join('')
}

/** "Tỉnh ủy", "Đảng ủy"; but "Sở Ủy ban", "Đồng chí Ủy viên". */
function isCommittee(words: readonly (readonly Letter[])[], at: number): boolean {
  const [text, after] = [words[at], words[at + 1]].map((word) =>
    (word ?? []).map((letter) => letter.text.toLowerCase()).join(''),
  )
  return at > 0 && (text === 'ủy' || text === 'uỷ') && after !== 'ban' && after !== 'viên'
}

function wordsOf(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const words: Letter[][] = []
  let isInside = false
  for (const letter of letters) {
    const isLetter = /\p{L}/u.test(letter.text)
    if (isLetter && !isInside) words.push([])
    if (isLetter) words.at(-1)?.push(letter)
    isInside = isLetter
  }
  return words
}

/** True: in capitals. False: not. Null: its sure letters do not say, as of "§µ" or "ý". */
function isShouted(word: readonly Letter[]): boolean | null {
  const sure = word.filter(({ isOpen }) => !isOpen)
  if (sure.some(({ text }) => !isCapital(text))) return false
  return sure.length > 1 ? true : null
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}
