import { readFile } from 'node:fs/promises'

import { protocol, type Session } from 'electron'

import { type BuiltFile, listBuiltFiles, pathOf } from './builtFiles.ts'
import { PAPER_POLICY, WINDOW_POLICY } from './contentPolicy.ts'
import { isDevelopment, RENDERER_FOLDER } from './places.ts'
import { SCHEME } from './scheme.ts'

/** Tells Chromium what `app:` is; only possible before `ready`. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([SCHEME])
}

const NOT_FOUND = { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } }

/** Serves the built renderer at `app://main/` to the windows. */
export function serveWindows(session: Session): void {
  let files = listBuiltFiles(RENDERER_FOLDER)
  session.protocol.handle('app', (request) => {
    if (isDevelopment) files = listBuiltFiles(RENDERER_FOLDER)
    const found = find(files, request)
    return found === undefined ? new Response('', NOT_FOUND) : answer(found, WINDOW_POLICY)
  })
}

/** Serves one paper, and the fonts and pictures that it may use, to the window that lays it out. */
export function servePaper(session: Session, url: string, document: string): void {
  const files = listBuiltFiles(RENDERER_FOLDER)
  session.protocol.handle('app', (request) => {
    if (request.method === 'GET' && request.url === url) {
      return respond(document, 'text/html; charset=utf-8', PAPER_POLICY)
    }
    const found = find(files, request)
    return found?.forPapers === true ? answer(found, PAPER_POLICY) : new Response('', NOT_FOUND)
  })
}

function find(files: ReadonlyMap<string, BuiltFile>, request: Request): BuiltFile | undefined {
  if (request.method !== 'GET') return undefined
  const path = pathOf(request.url)
  return path === null ? undefined : files.get(path)
}

async function answer(found: BuiltFile, policy: string): Promise<Response> {
  return respond(await readFile(found.file), found.type, policy)
}

// Workers take their policy from their own answer, so every answer carries it, not only pages.
function respond(body: Buffer | string, type: string, policy: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    },
  })
}
