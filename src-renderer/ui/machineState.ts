import { useEffect, useState } from 'react'

/** The battery of the machine, as Chromium tells it; a machine without one says full and charging. */
export interface Battery {
  readonly charging: boolean
  /** 0 to 1. */
  readonly level: number
}

interface BatteryManager extends Battery, EventTarget {}

type WithBattery = Navigator & { readonly getBattery?: () => Promise<BatteryManager> }

/** Follows the battery; null while nobody knows. */
export function useBattery(): Battery | null {
  const [battery, setBattery] = useState<Battery | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    void (navigator as WithBattery).getBattery?.().then((manager) => {
      const { signal } = controller
      const note = () => setBattery({ charging: manager.charging, level: manager.level })
      manager.addEventListener('chargingchange', note, { signal })
      manager.addEventListener('levelchange', note, { signal })
      if (!signal.aborted) note()
    })
    return () => controller.abort()
  }, [])
  return battery
}

/** Letters that a font without Vietnamese has not: the stage shows names in no other font. */
const VIETNAMESE = 'Nguyễn Thị Ưỡng Đặng Ẵ'

/** Whether our font is there with the marks of Vietnamese, in the weights of the stage; null: not known yet. */
export function useFontReady(): boolean | null {
  const [isReady, setReady] = useState<boolean | null>(null)
  useEffect(() => {
    // A browser without this cannot say; then nothing is told.
    if (!('fonts' in document)) return
    const weights = [400, 600, 700]
    const loading = weights.map((weight) =>
      document.fonts.load(`${weight} 40px 'Be Vietnam Pro'`, VIETNAMESE),
    )
    void Promise.all(loading).then(
      (faces) => setReady(faces.every((found) => found.length > 0)),
      () => setReady(false),
    )
  }, [])
  return isReady
}
