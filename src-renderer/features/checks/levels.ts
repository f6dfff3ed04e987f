import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

import type { Level } from '#domain/checks/problem.ts'

/** The gravest first. */
export const LEVELS: readonly Level[] = ['block', 'warn', 'info']

export const LEVEL_ICONS: Readonly<Record<Level, LucideIcon>> = {
  block: CircleAlert,
  warn: TriangleAlert,
  info: Info,
}
