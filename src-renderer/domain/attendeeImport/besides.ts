import { comparableTitle } from '#domain/table/columnWords.ts'

/**
 * Whether a column tells of somebody or something beside the person: the driver, the car, the room of
 * the hotel, whom to call at the unit. Its title has words of a field ("SĐT lái xe", "Phòng nghỉ"), and
 * is none.
 */
export function isBesides(title: string): boolean {
  return BESIDES.test(` ${comparableTitle(title)} `)
}

const BESIDES =
  / (lai xe|bien so|so xe|phong (nghi|o|ngu|so|an)|so phong|khach san|nguoi lien he|dau moi|nguoi dua don) /u
