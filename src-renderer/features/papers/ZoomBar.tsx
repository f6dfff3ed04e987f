import { ZoomIn, ZoomOut } from 'lucide-react'

import { papersPageWords as words } from '#text/papersPageWords.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'

const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const

interface Props {
  /** 1 is the real size; null fits the width. */
  readonly zoom: number | null
  readonly onZoom: (zoom: number | null) => void
}

export function ZoomBar({ zoom, onZoom }: Props) {
  const now = zoom ?? 1
  const smaller = STEPS.findLast((step) => step < now)
  const larger = STEPS.find((step) => step > now)
  return (
    <>
      <IconButton
        aria-label={words.zoomOut}
        icon={<ZoomOut size={16} strokeWidth={1.75} />}
        isDisabled={smaller === undefined}
        onPress={() => onZoom(smaller ?? now)}
      />
      <Button variant="quiet" onPress={() => onZoom(null)} isDisabled={zoom === null}>
        {zoom === null ? words.fit : words.percent(zoom)}
      </Button>
      <IconButton
        aria-label={words.zoomIn}
        icon={<ZoomIn size={16} strokeWidth={1.75} />}
        isDisabled={larger === undefined}
        onPress={() => onZoom(larger ?? now)}
      />
    </>
  )
}
