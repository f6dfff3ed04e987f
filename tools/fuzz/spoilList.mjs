import { deflateRawSync } from 'node:zlib'

import { unzipSync, zipSync } from 'fflate'

import { spoilXml } from './spoilXml.mjs'

/** @import { Chance } from './chance.mjs' */
/** @import { Original, Spoiled } from './frame.d.ts' */

/** @typedef {(original: Original, chance: Chance) => Uint8Array} Deed */

/**
 * One spoiled list, under its own name or another.
 *
 * @param {readonly Original[]} originals
 * @param {Chance} chance
 * @returns {Spoiled}
 */
export function spoilList(originals, chance) {
  const original = chance.one(originals)
  const isZip = original.bytes[0] === 0x50
  const [deed, run] = chance.one(isZip ? ZIP_DEEDS : TEXT_DEEDS)
  const name =
    deed !== 'untouched' && chance.below(12) === 0
      ? chance.one(['a.xlsx', 'a.docx', 'a.csv', 'a.txt', 'a', 'a.pdf'])
      : (original.name ?? 'a.csv')
  return {
    deed: deed === 'untouched' ? deed : `${deed}, ${original.name}`,
    name,
    bytes: run(original, chance),
    passphrase: null,
  }
}

/** @type {readonly (readonly [string, Deed])[]} */
const BYTE_DEEDS = [
  ['bytes changed', changeBytes],
  ['cut', ({ bytes }, chance) => bytes.slice(0, chance.below(bytes.length))],
  ['zeroed', zero],
  ['bytes twice', twice],
]

/** @type {readonly (readonly [string, Deed])[]} */
const ZIP_DEEDS = [
  ['untouched', ({ bytes }) => bytes],
  ...BYTE_DEEDS,
  ['directory lies', directoryLies],
  ['directory lies', directoryLies],
  ['part lost', withParts((parts, name) => void delete parts[name])],
  ['part is another', withParts((parts, name, chance) => (parts[name] = partOf(parts, chance)))],
  ['part renamed', withParts(rename)],
  ['part is noise', withParts((parts, name, chance) => (parts[name] = noise(chance, 3_000)))],
  ['part is a bomb', withParts(bomb)],
  ['many parts', withParts(manyParts)],
  ...Array(8).fill(/** @type {const} */ (['xml changed', withParts(changeXml)])),
]

/** @type {readonly (readonly [string, Deed])[]} */
const TEXT_DEEDS = [
  ['untouched', ({ bytes }) => bytes],
  ...BYTE_DEEDS,
  ...Array(6).fill(/** @type {const} */ (['signs put in', putSigns])),
  ['made long', makeLong],
  ['in another encoding', recode],
]

/** @type {Deed} */
function changeBytes({ bytes }, chance) {
  const copy = bytes.slice()
  const times = 1 + chance.below(20)
  for (let time = 0; time < times; time += 1) copy[chance.below(copy.length)] = chance.below(256)
  return copy
}

/** @type {Deed} */
function zero({ bytes }, chance) {
  const copy = bytes.slice()
  const start = chance.below(copy.length)
  return copy.fill(0, start, start + chance.below(200))
}

/** @type {Deed} */
function twice({ bytes }, chance) {
  const start = chance.below(bytes.length)
  const piece = bytes.slice(start, start + chance.below(2_000))
  return joined(bytes.slice(0, start), piece, bytes.slice(start))
}

/** Fields of an entry in the directory of a zip, by their place after its mark: sizes, method, names … */
const FIELDS = [4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 42]

/** @type {Deed} */
function directoryLies({ bytes }, chance) {
  const copy = Buffer.from(bytes)
  const marks = ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006'].flatMap((mark) =>
    placesOf(copy, mark),
  )
  const times = 1 + chance.below(3)
  for (let time = 0; time < times; time += 1) {
    const at = chance.one(marks) + chance.one(FIELDS)
    const lie = chance.one([0, 1, 8, 9, 99, 0x7fff, 0xffff, chance.below(0x10000)])
    if (at + 2 <= copy.length) copy.writeUInt16LE(lie, at)
  }
  return new Uint8Array(copy)
}

/**
 * @param {Buffer} bytes
 * @param {string} mark
 */
function placesOf(bytes, mark) {
  const places = []
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) places.push(at)
  return places
}

/**
 * Changes one part of the package, and packs it again as if nothing were.
 *
 * @param {(parts: Record<string, Uint8Array>, name: string, chance: Chance) => void} change
 * @returns {Deed}
 */
function withParts(change) {
  return ({ bytes }, chance) => {
    const parts = unzipSync(bytes)
    const told = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name))
    // What holds the cells is the likelier part to be changed.
    const rich = told.filter((name) => /sheet\d|document\.xml$|shared|styles|workbook/u.test(name))
    change(parts, chance.one(chance.below(3) === 0 || rich.length === 0 ? told : rich), chance)
    return zipSync(parts, { level: 1 })
  }
}

/**
 * @param {Record<string, Uint8Array>} parts
 * @param {string} name
 * @param {Chance} chance
 */
function changeXml(parts, name, chance) {
  const xml = new TextDecoder().decode(parts[name])
  parts[name] = new TextEncoder().encode(spoilXml(xml, chance))
}

/**
 * @param {Record<string, Uint8Array>} parts
 * @param {Chance} chance
 */
function partOf(parts, chance) {
  return parts[chance.one(Object.keys(parts))] ?? new Uint8Array()
}

/**
 * @param {Record<string, Uint8Array>} parts
 * @param {string} name
 * @param {Chance} chance
 */
function rename(parts, name, chance) {
  const part = parts[name] ?? new Uint8Array()
  delete parts[name]
  const to = [
    '../x.xml',
    'C:\\x.xml',
    '/etc/x',
    'x\0.xml',
    name.toUpperCase(),
    `./${name}`,
    '__proto__x',
  ]
  parts[chance.one(to)] = part
}

/**
 * @param {Record<string, Uint8Array>} parts
 * @param {string} name
 * @param {Chance} chance
 */
function bomb(parts, name, chance) {
  const head = (parts[name] ?? new Uint8Array()).slice(0, 2_000)
  const filling = new Uint8Array(chance.one([4, 30, 120]) * 1024 * 1024).fill(
    chance.one([32, 60, 65]),
  )
  parts[name] = joined(head, filling)
}

/**
 * @param {Record<string, Uint8Array>} parts
 * @param {string} _name
 * @param {Chance} chance
 */
function manyParts(parts, _name, chance) {
  const count = chance.one([100, 480, 600, 2_000])
  for (let at = 0; at < count; at += 1)
    parts[`xl/more${at}.xml`] = new Uint8Array(deflateRawSync('x'))
}

const SIGNS = [
  '"',
  '""',
  '"\n',
  ';',
  ',',
  '\t',
  '|',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\ufeff',
  '\u202e',
  "'=",
  'sep=;\n',
  '\ud83d',
  '­',
  '\u00a0',
  '=1+1',
  '1E+11',
  '31/02/2024',
]

/** @type {Deed} */
function putSigns({ bytes }, chance) {
  const times = 1 + chance.below(12)
  let spoiled = bytes
  for (let time = 0; time < times; time += 1) {
    const at = chance.below(spoiled.length)
    const sign = Buffer.from(chance.one(SIGNS).repeat(chance.one([1, 1, 1, 50])))
    spoiled = joined(spoiled.slice(0, at), sign, spoiled.slice(at + chance.below(3)))
  }
  return spoiled
}

/** @type {Deed} */
function makeLong({ bytes }, chance) {
  const piece = chance.one([
    bytes,
    Buffer.from('"'),
    Buffer.from('a;'),
    Buffer.from('a'),
    Buffer.from('\n'),
    Buffer.from('"a\n'),
  ])
  const most = chance.one([100_000, 2_000_000, 8_000_000])
  return joined(bytes, Buffer.alloc(most, piece))
}

/** @type {Deed} */
function recode({ bytes }, chance) {
  const text = Buffer.from(bytes).toString('latin1')
  return new Uint8Array(Buffer.from(text, chance.one(['utf16le', 'utf8', 'base64', 'hex'])))
}

/**
 * @param {Chance} chance
 * @param {number} most
 */
function noise(chance, most) {
  return Uint8Array.from({ length: chance.below(most) }, () => chance.below(256))
}

/** @param {readonly Uint8Array[]} pieces */
function joined(...pieces) {
  return new Uint8Array(Buffer.concat(pieces))
}
