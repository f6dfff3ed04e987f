import { barPath } from './code128.ts'

interface Props {
  readonly digits: string
  readonly label: string
}

/** A Code 128 of digits; its width is the box's, so that a module is as wide as the style says. */
export function Barcode({ digits, label }: Props) {
  const { path, modules } = barPath(digits)
  return (
    <svg
      className="barcode"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${modules} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
