import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

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
