import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { z } from 'zod'

import { type Bridge, type Verb, VERBS } from './bridge.ts'
import { factsOf, log } from './log.ts'
import { isOwnPage } from './session.ts'

/** How main answers one verb. */
export interface Answer<V extends Verb> {
  /** Strict schema of the arguments, as a tuple. */
  readonly args: z.ZodType<Parameters<Bridge[V]>>
  readonly run: (...args: Parameters<Bridge[V]>) => ReturnType<Bridge[V]>
  /** What a verb whose result can refuse says to wrong arguments; the others reject. */
  readonly onBadRequest?: (detail: string) => Awaited<ReturnType<Bridge[V]>>
}

/** One answer per verb: a verb without one does not compile. */
export type Answers = { readonly [V in Verb]: Answer<V> }

/**
 * The only door from the pages into main. It opens to the main frame of the planner's window while
 * that shows the app's own page, and to arguments of the exact shape.
 *
 * @throws to the caller when the sender is another, or the arguments are wrong and the verb has
 *   no result that says so
 */
export function answerVerbs(answers: Answers, planner: () => WebContents | null): void {
  for (const verb of VERBS) answerVerb(verb, answers[verb], planner)
}

function answerVerb<V extends Verb>(
  verb: V,
  answer: Answer<V>,
  planner: () => WebContents | null,
): void {
  ipcMain.handle(verb, async (event, ...given: unknown[]) => {
    if (!isTrusted(event, planner())) {
      log('sender refused', { verb })
      throw new Error('refused: sender')
    }
    const read = answer.args.safeParse(given)
    if (!read.success) {
      const detail = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`)
      log('arguments refused', { verb })
      if (answer.onBadRequest !== undefined) return answer.onBadRequest(detail.join('; '))
      throw new Error('refused: arguments')
    }
    try {
      return await answer.run(...read.data)
    } catch (error) {
      log('verb failed', { verb, ...factsOf(error) })
      throw error
    }
  })
}

function isTrusted(event: IpcMainInvokeEvent, planner: WebContents | null): boolean {
  const frame = event.senderFrame
  return (
    frame !== null &&
    planner !== null &&
    event.sender === planner &&
    frame === planner.mainFrame &&
    isOwnPage(frame.url)
  )
}
