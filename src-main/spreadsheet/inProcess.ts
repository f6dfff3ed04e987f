import type { PackedSpreadsheet, SpreadsheetProblem } from '#main/bridge.ts'

import { LIMITS } from './limits.ts'
import type { ListToRead, ReadMessage } from './messages.ts'

/** A process that reads lists, as far as it matters here. */
export interface ReadingProcess {
  send(file: ListToRead): void
  onMessage(listener: (message: ReadMessage) => void): void
  onEnd(listener: () => void): void
  kill(): void
}

export type ReadAnswer =
  | ({ readonly ok: true } & PackedSpreadsheet)
  | { readonly ok: false; readonly problem: SpreadsheetProblem }

/**
 * Has a list read by a process that is started for it and killed after it, whatever it is doing: when
 * it has answered, when `signal` says so, and after 15 seconds. One that dies, as for lack of memory,
 * is an answer as well.
 */
export function readInProcess(
  start: () => ReadingProcess,
  file: ListToRead,
  signal: AbortSignal,
  onShare: (share: number) => void,
  milliseconds: number = LIMITS.milliseconds,
): Promise<ReadAnswer> {
  const reading = start()
  return new Promise<ReadAnswer>((resolve) => {
    const fail = (kind: 'tookTooLong' | 'readerDied' | 'stopped') => () =>
      resolve({ ok: false, problem: { kind } })
    const timer = setTimeout(fail('tookTooLong'), milliseconds)
    const stop = fail('stopped')
    signal.addEventListener('abort', stop, { once: true })
    reading.onEnd(() => {
      clearTimeout(timer)
      fail('readerDied')()
    })
    reading.onMessage((message) => {
      if (message.kind === 'share') return onShare(message.share)
      clearTimeout(timer)
      if (message.kind === 'refused') return resolve({ ok: false, problem: message.problem })
      const { packed, sha256 } = message
      resolve({ ok: true, packed, sha256 })
    })
    if (signal.aborted) stop()
    else reading.send(file)
  }).finally(() => reading.kill())
}
