import path from 'node:path'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { normalizePath } from 'vite'

// Set by hand: electron-vite would aim at the newest Electron, and the registry
// runtime of machines without the official download is Electron 33.
const NODE = 'node20'
const CHROMIUM = 'chrome130'

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** One file for all that a part loads when it starts: each further one is a request through main. */
function oneChunk(name: string, entry: string, priority: number) {
  const file = normalizePath(path.resolve(import.meta.dirname, 'src-renderer', entry))
  let ids: Set<string> | null = null
  return {
    debugName: name,
    priority,
    name(id: string, modules: Modules): string | null {
      ids ??= importedBy(file, modules)
      return ids.has(id) ? name : null
    },
  }
}

/** All that comes with a module; itself it stays apart, since a module of a chunk runs only when asked. */
function importedBy(entry: string, modules: Modules): Set<string> {
  const ids = new Set([entry])
  for (const id of ids)
    for (const each of modules.getModuleInfo(id)?.importedIds ?? []) ids.add(each)
  ids.delete(entry)
  return ids
}

export default defineConfig({
  main: {
    build: {
      target: NODE,
      outDir: 'out/main',
      lib: {
        // Snapshots and stamps are made in threads and lists read in a process: programs of their own.
        entry: {
          index: 'src-main/index.ts',
          snapshotWorker: 'src-main/snapshots/worker.ts',
          stampWorker: 'src-main/stampWorker.ts',
          spreadsheetWorker: 'src-main/spreadsheet/worker.ts',
        },
        formats: ['es'],
      },
      externalizeDeps: false,
    },
  },
  preload: {
    build: {
      target: NODE,
      outDir: 'out/preload',
      lib: { entry: 'src-main/preload.ts', formats: ['cjs'] },
      externalizeDeps: false,
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      target: CHROMIUM,
      outDir: 'out/renderer',
      minify: true,
      assetsInlineLimit: 0,
      // Read from the disk at one go, not over a line: `npm run bench -- startup` is the measure.
      chunkSizeWarningLimit: 1000,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: 'src-renderer/index.html',
        output: {
          codeSplitting: {
            groups: [
              oneChunk('start', 'main.tsx', 3),
              oneChunk('stage', 'app/StageRoot.tsx', 2),
              oneChunk('planner', 'app/App.tsx', 1),
            ],
          },
        },
      },
    },
  },
})
