import { ZoomIn, ZoomOut } from 'lucide-react'

import { papersPageWords as words } from '#text/papersPageWords.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { ToggleButton } from '#ui/ToggleButton.tsx'

import css from './PapersPage.module.css'

const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2] as const

interface Props {
  /** 1 is the real size; null fits the width. */
  readonly zoom: number | null
  /** How large the pages are now. */
  readonly scale: number
  readonly onZoom: (zoom: number | null) => void
}

export function ZoomBar({ zoom, scale, onZoom }: Props) {
  const smaller = STEPS.findLast((step) => step < scale)
  const larger = STEPS.find((step) => step > scale)
  return (
    <>
      <IconButton
        aria-label={words.zoomOut}
        icon={<ZoomOut size={16} strokeWidth={1.75} />}
        isDisabled={smaller === undefined}
        onPress={() => onZoom(smaller ?? scale)}
      />
      <span className={css.percent}>{words.percent(scale)}</span>
      <IconButton
        aria-label={words.zoomIn}
        icon={<ZoomIn size={16} strokeWidth={1.75} />}
        isDisabled={larger === undefined}
        onPress={() => onZoom(larger ?? scale)}
      />
      <ToggleButton
        label={words.fit}
        isSelected={zoom === null}
        onChange={(fits) => onZoom(fits ? null : scale)}
      />
    </>
  )
}
