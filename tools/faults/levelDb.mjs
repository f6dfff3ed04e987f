import {
  appendFileSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { seen } from '#tools/seen.mjs'

/** The folder in which Chromium keeps the database. @param {string} dataDir */
export function databaseFolder(dataDir) {
  return path.join(dataDir, 'IndexedDB', 'app_main_0.indexeddb.leveldb')
}

export const LOG = /^\d+\.log$/u
export const TABLE = /^\d+\.ldb$/u
export const MANIFEST = /^MANIFEST-\d+$/u
export const CURRENT = /^CURRENT$/u
/** A value too large for a record lies in a file of its own, with a number for its name. */
export const BLOB = /^[0-9a-f]+$/u

/**
 * Its files of one kind. That there is none is a fault of the play: nothing would be damaged.
 *
 * @param {string} dataDir
 * @param {RegExp} kind
 */
export function databaseFiles(dataDir, kind) {
  const folder = databaseFolder(dataDir)
  const names = readdirSync(folder).filter((name) => kind.test(name))
  seen(names.length > 0, `a file ${kind} in ${readdirSync(folder).join(' ')}`)
  return names.map((name) => path.join(folder, name))
}

/** The files of values too large for a record. @param {string} dataDir */
export function blobFiles(dataDir) {
  const folder = path.join(dataDir, 'IndexedDB', 'app_main_0.indexeddb.blob')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && BLOB.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
  seen(files.length > 0, `a file in ${folder}`)
  return files
}

/**
 * @param {string} file
 * @param {number} bytes off its end; at least one stays
 */
export function cut(file, bytes) {
  const { size } = statSync(file)
  seen(size > bytes, `more than ${bytes} bytes in ${path.basename(file)}`)
  truncateSync(file, size - bytes)
}

/**
 * @param {string} file
 * @param {number} bytes
 * @param {number} value of each
 */
export function grow(file, bytes, value) {
  appendFileSync(file, Buffer.alloc(bytes, value))
}

/**
 * Writes other bytes over the end, so that the length stays.
 *
 * @param {string} file
 * @param {number} bytes
 * @param {number} value of each
 */
export function overwriteEnd(file, bytes, value) {
  const all = readFileSync(file)
  seen(all.length > bytes, `more than ${bytes} bytes in ${path.basename(file)}`)
  all.fill(value, all.length - bytes)
  writeFileSync(file, all)
}

/**
 * @param {string} file
 * @param {number} [bytes] in its middle
 */
export function flip(file, bytes = 8) {
  const all = readFileSync(file)
  const middle = Math.floor(all.length / 2)
  seen(all.length > bytes, `more than ${bytes} bytes in ${path.basename(file)}`)
  for (let at = middle; at < middle + bytes; at += 1) all[at] = (all[at] ?? 0) ^ 0xff
  writeFileSync(file, all)
}

/**
 * @param {string} file
 * @param {number} value of each byte
 */
export function overwrite(file, value) {
  writeFileSync(file, Buffer.alloc(statSync(file).size, value))
}

/** @param {string} file */
export function empty(file) {
  truncateSync(file, 0)
}

/** @param {string} file */
export function remove(file) {
  rmSync(file)
}
