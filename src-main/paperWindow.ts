import { BrowserWindow, session, type WebContents } from 'electron'

import { ORIGIN, type Paper } from './bridge.ts'
import { paperDocument } from './paperPage.ts'
import { servePaper } from './protocol.ts'
import { lockSession } from './session.ts'
import { SAFE_PREFERENCES } from './window.ts'

const LONGEST_MS = 60_000
// An own world beside the page: the page itself may run nothing, not even what we would ask it.
const WORLD = 1

/** A PDF of our own making, or the system's print dialog. */
export type PaperUse = 'pdf' | 'dialog'

// One queue for each: a print dialog that nobody answers must not hold up the previews.
const turns: Record<PaperUse, Promise<unknown>> = {
  pdf: Promise.resolve(),
  dialog: Promise.resolve(),
}
let count = 0

/**
 * Lays a paper out in a hidden window and hands that window to `work`. One at a time for each use;
 * the window is gone afterwards whatever happened. Scripts are off, its session is in memory and
 * apart, and it can fetch nothing but the app's own fonts and pictures.
 *
 * @throws when the paper does not load within a minute, or a font of it fails
 */
export function withPaper<T>(
  paper: Paper,
  use: PaperUse,
  work: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const next = turns[use].then(() => layOut(paper, use, work))
  turns[use] = next.catch(() => undefined)
  return next
}

async function layOut<T>(
  paper: Paper,
  use: PaperUse,
  work: (contents: WebContents) => Promise<T>,
): Promise<T> {
  const own = session.fromPartition(`papers-${use}`, { cache: false })
  count += 1
  const url = `${ORIGIN}/paper/${count}`
  lockSession(own)
  servePaper(own, url, paperDocument(paper, use))
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...SAFE_PREFERENCES, javascript: false, session: own },
  })
  try {
    await inTime(
      window.loadURL(url).then(() => fontsOf(window.webContents)),
      'paper did not load',
    )
    return await work(window.webContents)
  } finally {
    window.destroy()
    own.protocol.unhandle('app')
  }
}

/** Waits for every font that the paper names, since printing does not. */
async function fontsOf(contents: WebContents): Promise<void> {
  const failed: unknown = await contents.executeJavaScriptInIsolatedWorld(WORLD, [
    {
      code: `Promise.all([...document.fonts].map((font) => font.load().then(() => 0, () => 1)))
        .then((all) => document.fonts.ready.then(() => all.reduce((sum, one) => sum + one, 0)))`,
    },
  ])
  if (failed !== 0) throw new Error(`fonts of the paper did not load: ${String(failed)}`)
}

/** Rejects when `work` takes longer than a minute. */
export function inTime<T>(work: Promise<T>, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(what)), LONGEST_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
