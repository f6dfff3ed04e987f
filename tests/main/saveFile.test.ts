import fs, {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { refusalOf, saveFile } from '#main/saveFile.ts'

describe('saving a document', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-save-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('writes text as UTF-8 without BOM and leaves no other file', async () => {
    await saveFile(path.join(folder, 'chú thích.txt'), 'Đồng chí')
    expect(readdirSync(folder)).toEqual(['chú thích.txt'])
    expect(readFileSync(path.join(folder, 'chú thích.txt'))).toEqual(Buffer.from('Đồng chí'))
  })

  it('replaces an older file', async () => {
    const file = path.join(folder, 'a.pdf')
    writeFileSync(file, 'old and longer')
    await saveFile(file, new Uint8Array([1, 2]))
    expect([...readFileSync(file)]).toEqual([1, 2])
  })

  it('leaves nothing behind when the name cannot be taken', async () => {
    mkdirSync(path.join(folder, 'taken', 'inside'), { recursive: true })
    await expect(saveFile(path.join(folder, 'taken'), 'x')).rejects.toThrow(
      /EISDIR|ENOTEMPTY|EEXIST/,
    )
    expect(readdirSync(folder)).toEqual(['taken'])
  })

  it('rejects a folder that is not there', async () => {
    await expect(saveFile(path.join(folder, 'none', 'a.txt'), 'x')).rejects.toThrow('ENOENT')
  })
})

describe('a file that a virus scanner holds, on Windows', () => {
  const { platform } = process
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-held-'))
    file = path.join(folder, 'a.pdf')
    writeFileSync(file, 'old')
    Object.defineProperty(process, 'platform', { value: 'win32' })
  })
  afterEach(() => {
    Object.defineProperty(process, 'platform', { value: platform })
    vi.restoreAllMocks()
    syncBuiltinESMExports()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The first renames fail as they do while another program holds the name. */
  function heldFor(tries: number, code = 'EPERM') {
    const { rename } = fs.promises
    let left = tries
    const spy = vi.spyOn(fs.promises, 'rename').mockImplementation(async (from, to) => {
      left -= 1
      if (left >= 0) throw Object.assign(new Error(code), { code })
      return rename(from, to)
    })
    syncBuiltinESMExports()
    return spy
  }

  it('is tried again until it is let go', async () => {
    const renames = heldFor(3)
    await saveFile(file, 'new')
    expect(renames).toHaveBeenCalledTimes(4)
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  it('is told only after the limit, with the old file as it was and no other left', async () => {
    const renames = heldFor(Number.POSITIVE_INFINITY)
    const refused = await saveFile(file, 'new').catch(refusalOf)
    expect(refused).toEqual({ reason: 'no-permission', detail: 'EPERM' })
    expect(renames.mock.calls.length).toBeGreaterThan(10)
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['a.pdf'])
  })

  it('is not waited for when the disk is full', async () => {
    const renames = heldFor(Number.POSITIVE_INFINITY, 'ENOSPC')
    await expect(saveFile(file, 'new')).rejects.toThrow('ENOSPC')
    expect(renames).toHaveBeenCalledTimes(1)
  })
})

describe('a refusal of the file system', () => {
  it.each([
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['ENOENT', 'no-folder'],
    ['EACCES', 'no-permission'],
    ['EROFS', 'no-permission'],
    ['EBUSY', 'file-in-use'],
    ['EIO', 'failed'],
  ])('%s is told as %s', (code, reason) => {
    const error = Object.assign(new Error(`${code}: /home/ten-nguoi/a.pdf`), { code })
    expect(refusalOf(error)).toEqual({ reason, detail: code })
  })

  it('tells nothing of an error that is none', () => {
    expect(refusalOf('x')).toEqual({ reason: 'failed', detail: '' })
  })
})
