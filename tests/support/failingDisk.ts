import fs from 'node:fs'
import { open, rm, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

type Call = (...args: unknown[]) => unknown
type Calls = Record<string, Call>

const NAMES = [
  'open',
  'readFile',
  'readdir',
  'rename',
  'mkdir',
  'rm',
  'truncate',
  'writeFile',
  'stat',
]
const HANDLE_NAMES = ['write', 'writeFile', 'datasync', 'sync', 'truncate', 'stat']

/**
 * Lets the n-th call of the file system fail, as a disk would, from 1. Gives what the work gave, and
 * whether it ever came to that call. Everything is as it was afterwards.
 */
export async function failNth<T>(
  n: number,
  code: string,
  work: () => Promise<T>,
): Promise<{ readonly result: T | Error; readonly reached: boolean }> {
  const promises = fs.promises as unknown as Calls
  const handle = await handlePrototype()
  let calls = 0
  const restore = [...patch(promises, NAMES), ...patch(handle, HANDLE_NAMES)]
  syncBuiltinESMExports()
  try {
    const result = await work().catch((error: unknown) => error as Error)
    return { result, reached: calls >= n }
  } finally {
    for (const undo of restore) undo()
    syncBuiltinESMExports()
  }

  function patch(holder: Calls, names: readonly string[]) {
    return names.flatMap((name) => {
      const original = holder[name]
      if (original === undefined) return []
      holder[name] = function failing(this: unknown, ...args: unknown[]) {
        calls += 1
        if (calls === n) return Promise.reject(Object.assign(new Error(code), { code }))
        return original.apply(this, args)
      }
      return [
        () => {
          holder[name] = original
        },
      ]
    })
  }
}

async function handlePrototype(): Promise<Calls> {
  const file = path.join(tmpdir(), `khanh-tiet-handle-${process.pid}`)
  await writeFile(file, '')
  const handle = await open(file)
  const prototype = Object.getPrototypeOf(handle) as Calls
  await handle.close()
  await rm(file)
  return prototype
}
