import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readWhole } from '#main/readFile.ts'

describe('reading a file that somebody picked', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-open-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('gives all of its bytes, none of an empty one', async () => {
    const file = path.join(folder, 'hội nghị.hoinghi')
    writeFileSync(file, new Uint8Array([1, 2, 3]))
    expect(await readWhole(file)).toEqual({ ok: true, bytes: new Uint8Array([1, 2, 3]) })
    writeFileSync(file, '')
    expect(await readWhole(file)).toEqual({ ok: true, bytes: new Uint8Array() })
  })

  it('follows a link', async () => {
    writeFileSync(path.join(folder, 'a'), 'x')
    symlinkSync(path.join(folder, 'a'), path.join(folder, 'b'))
    expect(await readWhole(path.join(folder, 'b'))).toMatchObject({ ok: true })
  })

  it('refuses one above the limit before reading it', async () => {
    const file = path.join(folder, 'a')
    writeFileSync(file, new Uint8Array(11))
    expect(await readWhole(file, 10)).toEqual({ ok: false, reason: 'too-large', detail: '11' })
  })

  it('B54: refuses what is no file, and what is gone', async () => {
    expect(await readWhole(folder)).toMatchObject({ reason: 'not-a-file' })
    expect(await readWhole(path.join(folder, 'none'))).toMatchObject({ reason: 'gone' })
  })

  it('B54: reads one with a name that Windows keeps for itself, or a path beyond 260 letters', async () => {
    const deep = path.join(folder, ...Array<string>(6).fill('thư-mục-'.repeat(6)))
    mkdirSync(deep, { recursive: true })
    const file = path.join(deep, 'CON.xlsx')
    expect(file.length).toBeGreaterThan(260)
    writeFileSync(file, 'x')
    expect(await readWhole(file)).toMatchObject({ ok: true })
  })

  it('B54: does not follow a link that leads to itself', async () => {
    symlinkSync(path.join(folder, 'a'), path.join(folder, 'b'))
    symlinkSync(path.join(folder, 'b'), path.join(folder, 'a'))
    expect(await readWhole(path.join(folder, 'a'))).toMatchObject({ ok: false })
  })

  it.runIf(process.platform === 'linux')(
    'B54: does not read a device, which never ends',
    async () => {
      expect(await readWhole('/dev/zero')).toMatchObject({ reason: 'not-a-file' })
    },
  )

  it.runIf(process.platform === 'linux')(
    'B57: refuses one that grows while it is read',
    async () => {
      // The system says that it has no bytes, and then gives some.
      expect(await readWhole('/proc/self/status')).toMatchObject({ reason: 'file-in-use' })
    },
  )

  it.skipIf(process.platform === 'win32')('B54: does not wait for a pipe', async () => {
    const pipe = path.join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(await readWhole(pipe)).toMatchObject({ reason: 'not-a-file' })
  })
})
