import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { expect, it } from 'vitest'

import { killIfAlive } from '#main/spreadsheet/killIfAlive.ts'

it('ends a process, and takes one that has ended for what it is', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  const pid = child.pid ?? 0
  const end = once(child, 'exit')
  killIfAlive(pid)
  expect((await end)[1]).toBe('SIGKILL')
  expect(() => killIfAlive(pid)).not.toThrow()
})

it('does not hide that it may not', () => {
  expect(() => killIfAlive(Number.NaN)).toThrow('pid')
})
