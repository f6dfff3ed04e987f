import { useEffect, useEffectEvent } from 'react'
import type { RefObject } from 'react'

/**
 * Alt and a digit of the upper row, wherever the keys are on the page: physical keys, so that no input
 * method takes part. None while a dialog is open, and none in the search: whoever looks for somebody
 * means nobody yet.
 */
export function useAnswerKeys(
  search: RefObject<HTMLInputElement | null>,
  onDigit: (digit: number) => void,
): void {
  const tell = useEffectEvent(onDigit)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const digit = /^Digit([0-4])$/u.exec(event.code)?.[1]
      if (digit === undefined || event.isComposing || event.repeat) return
      if (document.querySelector('[role="dialog"]') !== null) return
      if (event.target === search.current) return
      event.preventDefault()
      tell(Number(digit))
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [search])
}
