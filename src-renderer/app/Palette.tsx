import { Suspense, lazy } from 'react'

import { usePaletteShown } from './paletteState.ts'

const PaletteDialog = lazy(async () => ({
  default: (await import('./PaletteDialog.tsx')).PaletteDialog,
}))

/** Ctrl+K. */
export function Palette() {
  const { shown } = usePaletteShown()
  if (!shown) return null
  return (
    <Suspense fallback={null}>
      <PaletteDialog />
    </Suspense>
  )
}
