import { useEffect, useRef, useState } from 'react'

const WIDE = 16 / 9

/** Width by height of a box, followed while it changes; a wide screen until it is known. */
export function useAspect<T extends HTMLElement>() {
  const box = useRef<T>(null)
  const [aspect, setAspect] = useState(WIDE)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      if (width > 0 && height > 0) setAspect(width / height)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { box, aspect }
}
