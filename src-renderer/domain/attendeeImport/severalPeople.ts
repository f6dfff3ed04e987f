import { isName, isPost, splitNameCell, titleOf } from '#domain/listText/nameCell.ts'

import { namesUnit } from './headings.ts'

/** What may divide people in a cell, the surest first; what stands in brackets belongs to one of them. */
const DIVIDERS = [
  /;/u,
  /\s(?:và|cùng)\s|&|\+/u,
  /[;,&+]|\s(?:và|cùng)\s|(?<![Đđ])\/(?=\s*\p{Lu})/u,
].map((divider) => new RegExp(String.raw`\s*(?:${divider.source})\s*(?![^(]*\))`, 'u'))

/** Most cells of names have none of these. */
const MAY_DIVIDE = /[;,&+]|(?<![Đđ])\/|\s(?:và|cùng|[-–—])\s|\d\s*[.)]/u

const NOBODY: readonly string[] = []

/** What joins people or lists them: "và bà Trần Thị B", "- Nguyễn Văn A". */
const JOINED_BY = /^(?:(?:và|cùng|[-–•*])\s+)+|[\s,;]+$/giu

/**
 * The people of a cell, each as the cell has them: on lines of their own, numbered, divided by ";", "và"
 * or a comma, with their posts ("Nguyễn Văn A, Giám đốc; Trần Thị B, Phó Giám đốc"). Empty: it is one,
 * or where one ends is not told; then nothing is to be divided.
 *
 * @param lines the lines of the cell where it has several; `cell` has them as one
 */
export function peopleIn(cell: string, lines: readonly string[] = []): readonly string[] {
  const [all] = EACH_OF.exec(cell) ?? []
  if (all === undefined) return peopleOf(cell, lines)
  const people = peopleOf(
    cell.slice(all.length),
    lines.map((line, at) => (at === 0 ? line.replace(EACH_OF, '') : line)).filter(Boolean),
  )
  return people.map((one) => (isAddressed(one) ? one : `đồng chí ${one}`))
}

/** "Các đồng chí: Nguyễn Văn A, Trần Thị B" says it of each that says nothing else. */
const EACH_OF = /^các\s+(?:đồng\s+chí|đ\s*\/\s*c)\s*:?\s*/iu

/** "đ/c Nguyễn Văn A", "ông Nguyễn Văn A"; a rank or a degree before the name is no address. */
function isAddressed(person: string): boolean {
  const { salutation } = splitNameCell(person)
  return titleOf(salutation) !== salutation
}

function peopleOf(cell: string, lines: readonly string[]): readonly string[] {
  if (lines.length < 2 && !MAY_DIVIDE.test(cell)) return NOBODY
  const items = numberedItems(cell)
  if (items.length > 1) return items.every(mayBePerson) ? items.flatMap(inLine) : []
  if (lines.length > 1) return gathered(lines.flatMap(inLine))
  for (const divider of DIVIDERS) {
    const pieces = cell.split(divider)
    const people = pieces.length > 1 ? gathered(pieces) : []
    if (people.length > 1) return people
  }
  const apart = cell.split(/\s+[-–—]\s+/u)
  // Most often a post stands behind the line.
  return apart.length > 1 && !apart.some(isPost) && apart.every(personTest(apart)) ? apart : []
}

/** "1. Nguyễn Văn A 2. Trần Thị B": what stands behind 1, 2, 3 …; empty: it is not numbered so. */
export function numberedItems(text: string): readonly string[] {
  if (!/^\d/u.test(text)) return NOBODY
  const signs = [...text.matchAll(/(?<=^|[\s;,])(\d{1,2})\s*[.)]\s*(?=\p{L}|\d{4})/gu)]
  const isNumbered = signs[0]?.index === 0 && signs.every((sign, at) => Number(sign[1]) === at + 1)
  if (!isNumbered) return []
  return signs.map((sign, at) =>
    bare(text.slice(sign.index + sign[0].length, signs[at + 1]?.index ?? text.length)),
  )
}

function inLine(line: string): readonly string[] {
  const people = peopleIn(line)
  return people.length > 0 ? people : [line]
}

/** Pieces by people: a post or a unit belongs to whoever stands before it. Empty: not all can be told. */
function gathered(pieces: readonly string[]): readonly string[] {
  const people: string[] = []
  const isPerson = personTest(pieces)
  for (const piece of pieces.map(bare)) {
    const last = people.at(-1)
    const [, inside = piece] = /^\(([^()]+)\)$/u.exec(piece) ?? []
    if (isPerson(piece)) people.push(piece)
    else if (last !== undefined && (isPost(inside) || namesUnit(inside)))
      people[people.length - 1] = `${last}, ${inside}`
    else return []
  }
  return people.length > 1 && people.every(isPerson) ? people : []
}

function bare(text: string): string {
  return text.trim().replace(JOINED_BY, '').trim()
}

/** Of what is numbered a name need not look like one: "Đại biểu mẫu 1". */
function mayBePerson(text: string): boolean {
  return /\p{L}\s+\S/u.test(text) && !namesUnit(text)
}

/**
 * "nguyễn văn a; trần thị b": whoever writes no capitals writes none of names either. Beside a name in
 * capitals what has none is nobody's: "Nguyễn Văn A và phu nhân".
 */
function personTest(pieces: readonly string[]): (text: string) => boolean {
  const isSmall = pieces.every((piece) => piece === piece.toLowerCase())
  return (text) => {
    const { name, isSeveral } = splitNameCell(isSmall ? capitalized(text) : text)
    return !isSeveral && isName(name) && !namesUnit(name) && !UNFINISHED.test(name)
  }
}

function capitalized(text: string): string {
  return text.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('vi'))
}

/** "Nguyễn Thị" on a line of its own goes on in the next one. */
const UNFINISHED = /\s(?:thị|văn)$/iu
