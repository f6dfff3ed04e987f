import { foldedWords } from '#domain/name.ts'
import { markedTitle } from '#domain/table/columnWords.ts'

/**
 * Whether a column tells of somebody or something beside the person: the driver, the car, the room of
 * the hotel, whom to call at the unit. Its title has words of a field ("SĐT lái xe", "Phòng nghỉ"), and
 * is none. By its marks, unless it is written without any: "Văn phòng Sở" is no "phòng số".
 */
export function isBesides(title: string): boolean {
  const marked = markedTitle(title)
  const plain = foldedWords(marked)
  return (marked === plain ? PLAIN_BESIDES : BESIDES).test(` ${marked} `)
}

const WORDS =
  ' (lái xe|biển số|số xe|phòng (nghỉ|ở|ngủ|số|ăn)|số phòng|khách sạn|người liên hệ|(?<!đơn vị )đầu mối|người đưa đón) '
const BESIDES = new RegExp(WORDS, 'u')
/** "So, phong ban" without marks is most often the department. */
const PLAIN_BESIDES = new RegExp(`${foldedWords(WORDS)}(?!ban )`, 'u')
