import { memo } from 'react'
import type { ComponentType } from 'react'

import type { OpenRun } from '#store/run.ts'

import { useAfterPaint } from './useAfterPaint.ts'

/**
 * A part of the console that shows the run one paint later: what the operator waits for is drawn
 * first, and alone. Its other properties must stay the same objects, or it is drawn along all the same.
 */
export function afterPaint<P extends { readonly open: OpenRun }>(part: ComponentType<P>) {
  const Part = memo(part) as unknown as ComponentType<P>
  return function Later(props: P) {
    const open = useAfterPaint(props.open)
    return <Part {...props} open={open} />
  }
}
