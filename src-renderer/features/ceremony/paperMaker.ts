import { useEffect, useRef } from 'react'

import { talkTo } from '#store/workerTalk.ts'
import type { Talk } from '#store/workerTalk.ts'

import { paperDesk } from './paperDesk.ts'
import type { MadePapers, PaperDesk, PaperOrder } from './paperDesk.ts'

let startDesk: (onDied: () => void) => Talk<PaperDesk> = inWorker

/** Puts another desk in place: for tests, where there are no workers. Null: the worker again. */
export function replacePaperDesk(next: ((onDied: () => void) => Talk<PaperDesk>) | null) {
  startDesk = next ?? inWorker
}

function inWorker(onDied: () => void): Talk<PaperDesk> {
  // In one expression, by which the build knows that a worker begins there.
  const worker = new Worker(new URL('./paperDeskWorker.ts', import.meta.url), {
    type: 'module',
    name: 'live-papers',
  })
  return talkTo<PaperDesk>(worker, onDied)
}

interface PaperMaker {
  readonly make: (order: PaperOrder) => Promise<MadePapers>
  readonly end: () => void
}

function openPaperMaker(): PaperMaker {
  let die = () => {}
  const died = new Promise<null>((resolve) => {
    die = () => resolve(null)
  })
  const talk = startDesk(() => die())
  let last: Promise<unknown> = Promise.resolve()
  const make = async (order: PaperOrder) =>
    // A thread that died holds no paper back: then it is made here, and the console stands still for it.
    (await Promise.race([talk.ask('make', order), died])) ?? (await paperDesk.make(order))
  return {
    make(order) {
      const made = make(order)
      last = made.catch(() => undefined)
      return made
    },
    // The form may be closed while its papers are still being made.
    end: () => void last.then(() => talk.end()),
  }
}

/**
 * Makes the papers of a moment in a thread, so that GO, marks and clocks go on meanwhile. It is begun with
 * the form, and ready when somebody presses.
 */
export function usePaperMaker(): (order: PaperOrder) => Promise<MadePapers> {
  const maker = useRef<PaperMaker>(null)
  useEffect(() => {
    const opened = openPaperMaker()
    maker.current = opened
    return opened.end
  }, [])
  return (order) => maker.current?.make(order) ?? paperDesk.make(order)
}
