import { readdirSync } from 'node:fs'
import path from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
}

/** What a paper may ask for: fonts and pictures, no page and no script. */
const PAPER_PARTS = new Set(['.svg', '.png', '.jpg', '.webp', '.woff', '.woff2', '.ttf'])

export interface BuiltFile {
  readonly file: string
  readonly type: string
  readonly forPapers: boolean
}

/**
 * The files of the built renderer by the path of their URL. A request is looked up here as it
 * came, undecoded, so there is no path to walk out of.
 */
export function listBuiltFiles(folder: string): ReadonlyMap<string, BuiltFile> {
  const found = new Map<string, BuiltFile>()
  const walk = (below: string): void => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const inside = path.posix.join(below, entry.name)
      const extension = path.extname(entry.name)
      const type = TYPES[extension]
      if (entry.isDirectory()) walk(inside)
      else if (type !== undefined) {
        found.set(encodeURI(inside), {
          file: path.join(folder, inside),
          type,
          forPapers: PAPER_PARTS.has(extension),
        })
      }
    }
  }
  walk('/')
  return found
}

/** Path of a URL of ours as it stands in the list, or null for another host or a longer URL. */
export function pathOf(url: string): string | null {
  if (url.length > 2048) return null
  const { host, pathname } = new URL(url)
  return host === 'main' ? pathname : null
}
