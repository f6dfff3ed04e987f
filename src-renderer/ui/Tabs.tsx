import { memo } from 'react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'

import css from './Tabs.module.css'

export interface TabPage<K extends string> {
  readonly key: K
  readonly label: string
  readonly count?: number
  readonly content: ReactNode
}

interface TabsProps<K extends string> {
  readonly label: string
  readonly pages: readonly TabPage<K>[]
  readonly selected: K
  readonly onChange: (key: K) => void
}

function PlainTabs<K extends string>({ label, pages, selected, onChange }: TabsProps<K>) {
  const choose = (key: unknown) => {
    const page = pages.find((each) => each.key === key)
    if (page !== undefined) onChange(page.key)
  }
  return (
    <AriaTabs selectedKey={selected} onSelectionChange={choose} className={css.tabs}>
      <TabList aria-label={label} className={css.list}>
        {pages.map((page) => (
          <Tab key={page.key} id={page.key} className={css.tab}>
            {page.label}
            {page.count === undefined ? null : <span className={css.count}>{page.count}</span>}
          </Tab>
        ))}
      </TabList>
      {pages.map((page) => (
        <TabPanel key={page.key} id={page.key} className={css.panel}>
          {page.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}

/** Pages of which one is seen, chosen by its name above. */
export const Tabs = memo(PlainTabs) as typeof PlainTabs
