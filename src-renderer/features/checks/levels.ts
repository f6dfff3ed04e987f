import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

import type { Level } from '#domain/checks/problem.ts'

export const LEVEL_ICONS: Readonly<Record<Level, LucideIcon>> = {
  block: CircleAlert,
  warn: TriangleAlert,
  info: Info,
}
