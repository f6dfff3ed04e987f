/**
 * Talking to a worker in questions and answers, so that a long list can be worked on beside the window.
 * A desk is what sits in the worker: it keeps what it was given, and answers. No message is larger than
 * what a window can hand over or take within one frame: long lists go in pieces (`inPieces.ts`), and of a
 * long result only what is looked at is asked for.
 */

/** What can be asked, each by its name, with one argument that can be copied. */
export type Desk<D> = { readonly [K in keyof D]: (input: never) => unknown }

type InputOf<F> = F extends (input: infer I) => unknown ? I : never
type AnswerOf<F> = F extends (...given: never) => infer A ? Awaited<A> : never

/** The way to a desk. */
export interface Talk<D> {
  /** Answers come in the order of the questions; none comes after `end`, nor when the worker died. */
  ask<K extends keyof D & string>(what: K, input: InputOf<D[K]>): Promise<AnswerOf<D[K]>>
  /** Stops the worker, whatever it is at. */
  end(): void
}

interface Question {
  readonly number: number
  readonly what: string
  readonly input: unknown
}

interface Answer {
  readonly number: number
  readonly answer: unknown
}

/** Talks to the desk in a worker. `onDied` hears of a fault there, or of memory that ran out. */
export function talkTo<D extends Desk<D>>(worker: Worker, onDied: () => void): Talk<D> {
  const waiting = new Map<number, (answer: unknown) => void>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.(data.answer)
    waiting.delete(data.number)
  })
  worker.addEventListener('error', onDied)
  const ask = (what: string, input: unknown) =>
    new Promise<unknown>((resolve) => {
      last += 1
      waiting.set(last, resolve)
      worker.postMessage({ number: last, what, input } satisfies Question)
    })
  return { ask, end: () => worker.terminate() } as Talk<D>
}

/** Talks to a desk in this thread: for tests, where there are no workers. All is copied all the same. */
export function talkHere<D extends Desk<D>>(desk: D): Talk<D> {
  const known = desk as unknown as Readonly<Record<string, (input: unknown) => unknown>>
  const ask = async (what: string, input: unknown) =>
    structuredClone(await known[what]?.(structuredClone(input)))
  return { ask, end: () => undefined } as Talk<D>
}

/** In a worker: answers what the window asks. */
export function sitAt<D extends Desk<D>>(desk: D): void {
  const known = desk as unknown as Readonly<Record<string, (input: unknown) => unknown>>
  const answer = async ({ number, what, input }: Question) =>
    self.postMessage({ number, answer: await known[what]?.(input) } satisfies Answer)
  self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    // What fails is a fault of the program: thrown out of the promise, it is heard as one.
    answer(data).catch(reportError)
  })
}
