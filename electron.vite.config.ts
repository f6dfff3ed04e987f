import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Set by hand: electron-vite would aim at the newest Electron, and the registry
// runtime of machines without the official download is Electron 33.
const NODE = 'node20'
const CHROMIUM = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: NODE,
      outDir: 'out/main',
      lib: {
        // Snapshots are taken in a thread, which is a program of its own.
        entry: { index: 'src-main/index.ts', snapshotWorker: 'src-main/snapshots/worker.ts' },
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
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'src-renderer/index.html' },
    },
  },
})
