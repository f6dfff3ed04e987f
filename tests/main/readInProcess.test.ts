import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readInProcess, type ReadingProcess } from '#main/spreadsheet/inProcess.ts'
import type { ReadMessage } from '#main/spreadsheet/messages.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-reading-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = { fileName: 'a.csv', separator: null, bytes: new Uint8Array([1, 2, 3]) }

/** A real process with a program of its own, as the app starts one, and when it is gone. */
function program(code: string) {
  const script = path.join(folder, `${code.length}.mjs`)
  writeFileSync(script, code)
  const child = fork(script, [], { serialization: 'advanced', execArgv: [] })
  const gone = new Promise<NodeJS.Signals | number | null>((resolve) => {
    child.once('exit', (status, signal) => resolve(signal ?? status))
  })
  const start = (): ReadingProcess => ({
    send: (given) => void child.send(given),
    onMessage: (listener) => void child.on('message', (said) => listener(said as ReadMessage)),
    onEnd: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  })
  return { start, gone }
}

const never = () => new AbortController().signal

describe('a list that is read in a process of its own', () => {
  it('is what the process says, which then is gone', async () => {
    const { start, gone } = program(`process.on('message', ({ fileName, bytes }) => {
      process.send({ kind: 'share', share: 0.5 })
      process.send({ kind: 'read', packed: bytes, sha256: fileName })
    })`)
    const shares: number[] = []
    const answer = await readInProcess(start, file, never(), (share) => shares.push(share))
    expect(answer).toEqual({ ok: true, packed: file.bytes, sha256: 'a.csv' })
    expect(shares).toEqual([0.5])
    expect(await gone).toBe('SIGKILL')
  })

  it('is given up after its time, and the process killed whatever it does', async () => {
    const { start, gone } = program(`process.on('message', () => { for (;;); })`)
    expect(await readInProcess(start, file, never(), () => undefined, 300)).toEqual({
      ok: false,
      problem: { kind: 'tookTooLong' },
    })
    expect(await gone).toBe('SIGKILL')
  })

  it('is given up when the user stops it', async () => {
    const { start, gone } = program(
      `process.on('message', () => { process.send({ kind: 'share', share: 0.1 }); for (;;); })`,
    )
    const stop = new AbortController()
    const answer = await readInProcess(start, file, stop.signal, () => stop.abort())
    expect(answer).toEqual({ ok: false, problem: { kind: 'stopped' } })
    expect(await gone).toBe('SIGKILL')
  })

  it('is unreadable when the process dies of it', async () => {
    const { start, gone } = program(`process.on('message', () => process.exit(7))`)
    expect(await readInProcess(start, file, never(), () => undefined)).toEqual({
      ok: false,
      problem: { kind: 'readerDied' },
    })
    expect(await gone).toBe(7)
  })
})
