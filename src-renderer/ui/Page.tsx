import type { ReactNode } from 'react'

import { SectionHeader } from './Panel.tsx'

import css from './Page.module.css'

interface PageProps {
  readonly title: string
  /** A figure or a short note beside the title. */
  readonly detail?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page of the shell: its title, then a column of which one part fills the rest. */
export function Page({ children, ...header }: PageProps) {
  return (
    <div className={css.page}>
      <SectionHeader level={1} {...header} />
      {children}
    </div>
  )
}
