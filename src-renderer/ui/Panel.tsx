import type { ReactNode } from 'react'

import css from './Panel.module.css'

interface SectionHeaderProps {
  readonly title: string
  /** A figure or a short note beside the title. */
  readonly detail?: ReactNode
  readonly actions?: ReactNode
  /** 1 for the page itself, 2 for a part of it. */
  readonly level?: 1 | 2
}

export function SectionHeader({ title, detail, actions, level = 2 }: SectionHeaderProps) {
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <header className={level === 1 ? css.page : css.section}>
      <Title className={level === 1 ? css.pageTitle : css.sectionTitle}>{title}</Title>
      {detail === undefined ? null : <span className={css.detail}>{detail}</span>}
      {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
    </header>
  )
}

interface PanelProps extends Omit<SectionHeaderProps, 'level'> {
  readonly children: ReactNode
}

/** A titled part of a page, divided from its neighbours by a hairline only. */
export function Panel({ children, ...header }: PanelProps) {
  return (
    <section aria-label={header.title} className={css.panel}>
      <SectionHeader {...header} />
      <div className={css.body}>{children}</div>
    </section>
  )
}
