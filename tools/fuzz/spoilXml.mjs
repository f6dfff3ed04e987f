/** @import { Chance } from './chance.mjs' */

/** What an attribute may say instead: too much, too little, something else. */
const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '99999999999999999999',
  '1e999',
  'NaN',
  'x',
  'A1',
  'XFD1048576',
  'A0',
  'ZZZZ1',
  'A1:XFD1048576',
  '__proto__',
  '../../etc/passwd',
  'http://127.0.0.1/x',
  'restart',
  'continue',
  's',
  'str',
  'inlineStr',
  'e',
  'b',
  'd',
  'true',
  '&#0;',
  '&#x1F600;',
]

/** What a text may say instead. */
const TEXTS = [
  '',
  ' ',
  '1e999',
  '-1',
  '99999999',
  '#REF!',
  '&amp;',
  '&#7;',
  '&#xD;',
  '_x0000_',
  '_x005F_x0007_',
  '45000',
  '1904',
  '\u202e',
  '\u00ad',
  'NguyÔn V¨n S¬n',
  '<![CDATA[</t>]]>',
  'x'.repeat(40_000),
]

/** @type {readonly ((xml: string, chance: Chance) => string)[]} */
const DEEDS = [
  ...Array(6).fill(changeAttribute),
  ...Array(4).fill(changeText),
  ...Array(3).fill(changeTag),
  dropTag,
  repeatPiece,
  dropPiece,
  nest,
  putDoctype,
  (xml, chance) => xml.slice(0, chance.below(xml.length)),
  (xml, chance) => xml + chance.one(['x', '<a/>', '<!--', '\0', '<?x', ']]>']),
  (xml) => xml.replaceAll('<c ', '<c r="A1" '),
  (xml, chance) =>
    `${chance.one(['\ufeff', ' ', '<?xml version="1.0" encoding="utf-16"?>', '<!-- -->'])}${xml}`,
]

/**
 * A part of a package, changed in one to four places: mostly still well-formed, so that the reader gets
 * as far as what it means.
 *
 * @param {string} xml
 * @param {Chance} chance
 */
export function spoilXml(xml, chance) {
  const times = 1 + chance.below(4)
  let spoiled = xml
  for (let time = 0; time < times; time += 1) spoiled = chance.one(DEEDS)(spoiled, chance)
  return spoiled
}

/**
 * @param {string} xml
 * @param {Chance} chance
 */
function changeAttribute(xml, chance) {
  return atOne(xml, /="[^"]*"/gu, chance, () => `="${chance.one(VALUES)}"`)
}

/**
 * @param {string} xml
 * @param {Chance} chance
 */
function changeText(xml, chance) {
  return atOne(xml, />[^<>]+</gu, chance, () => `>${chance.one(TEXTS)}<`)
}

/** Elements that mean something to a reader of cells, in place of each other. */
const TAGS = [
  'c',
  'v',
  'row',
  'is',
  't',
  'si',
  'r',
  'rPh',
  'f',
  'w:tc',
  'w:tr',
  'w:tbl',
  'w:p',
  'w:t',
  'w:del',
  'w:vMerge',
  'w:gridSpan',
  'mergeCell',
  'sheet',
  'Relationship',
]

/**
 * @param {string} xml
 * @param {Chance} chance
 */
function changeTag(xml, chance) {
  const found = [...xml.matchAll(/<([\w:]+)/gu)]
  if (found.length === 0) return xml
  const name = String(chance.one(found)[1])
  const to = chance.one(TAGS)
  // All of them, and in pairs, so that it stays well-formed.
  return xml.replaceAll(new RegExp(`(</?)${name}(?=[\\s/>])`, 'gu'), `$1${to}`)
}

/**
 * @param {string} xml
 * @param {Chance} chance
 */
function dropTag(xml, chance) {
  return atOne(xml, /<[^<>]+>/gu, chance, () => '')
}

/** @type {(xml: string, chance: Chance) => string} */
function repeatPiece(xml, chance) {
  const pieces = [...xml.matchAll(/<(row|w:tr|w:tc|c|si|w:tbl|sheet|xf)\b[^<>]*>.*?<\/\1>/gsu)]
  if (pieces.length === 0) return xml
  const piece = chance.one(pieces)
  const times = chance.one([1, 2, 70, 3_000])
  const most = Math.max(1, Math.floor(4_000_000 / Math.max(1, piece[0].length)))
  return xml.slice(0, piece.index) + piece[0].repeat(Math.min(times, most)) + xml.slice(piece.index)
}

/** @type {(xml: string, chance: Chance) => string} */
function dropPiece(xml, chance) {
  return atOne(xml, /<(row|w:tr|w:tc|c|si|sheet|w:p)\b[^<>]*>.*?<\/\1>/gsu, chance, () => '')
}

/** @type {(xml: string, chance: Chance) => string} */
function nest(xml, chance) {
  const depth = chance.one([10, 100, 20_000])
  const tag = chance.one(['w:tbl', 'w:tc', 'row', 'c', 'a'])
  const inner = `<${tag}>`.repeat(depth) + `</${tag}>`.repeat(chance.one([depth, 0]))
  const at = xml.indexOf('>', chance.below(xml.length)) + 1
  return xml.slice(0, at) + inner + xml.slice(at)
}

/** @type {(xml: string, chance: Chance) => string} */
function putDoctype(xml, chance) {
  const doctype = chance.one([
    '<!DOCTYPE x>',
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
    '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  ])
  const at = xml.indexOf('?>') + 2
  return xml.slice(0, at) + doctype + xml.slice(at)
}

/**
 * Changes one of the places where a pattern is found.
 *
 * @param {string} xml
 * @param {RegExp} pattern
 * @param {Chance} chance
 * @param {() => string} change
 */
function atOne(xml, pattern, chance, change) {
  const found = [...xml.matchAll(pattern)]
  if (found.length === 0) return xml
  const { 0: whole, index } = chance.one(found)
  return xml.slice(0, index) + change() + xml.slice(index + whole.length)
}
