import { create } from 'zustand'

/** Whether the palette is shown; its code loads at the first time. */
export const usePaletteShown = create<{ readonly shown: boolean }>(() => ({ shown: false }))

export function showPalette() {
  usePaletteShown.setState({ shown: true })
}

export function hidePalette() {
  usePaletteShown.setState({ shown: false })
}
