import { useState } from 'react'

import { usePlan } from '#store/plan.ts'
import { useSession } from '#store/session.ts'
import { awardWords as words } from '#text/awardWords.ts'
import { catalogueWords } from '#text/catalogueWords.ts'
import { phraseWords } from '#text/phraseWords.ts'
import { Page } from '#ui/Page.tsx'
import { Tabs } from '#ui/Tabs.tsx'

import { AwardsTab } from './AwardsTab.tsx'
import { CatalogueTab } from './CatalogueTab.tsx'
import { DecisionsTab } from './DecisionsTab.tsx'
import { HandoversTab } from './HandoversTab.tsx'
import { ImportButton } from './import/ImportButton.tsx'
import { PhrasesTab } from './PhrasesTab.tsx'
import { placeOf } from './place.ts'
import type { AwardsPlace } from './place.ts'

import css from './Awards.module.css'

/** Awards and who receives them, the handovers on stage, and the decisions behind them. */
export function AwardsPage() {
  const plan = usePlan((each) => each)
  const focus = useSession(({ place }) => (place.page === 'library' ? undefined : place.focus))
  const visit = useSession((session) => session.visit)
  const [seen, setSeen] = useState<number | null>(null)
  const [place, setPlace] = useState<AwardsPlace>({
    tab: 'awards',
    awardId: null,
    recipientId: null,
    handoverId: null,
    decisionId: null,
    phrase: null,
  })
  if (seen !== visit) {
    setSeen(visit)
    if (focus !== undefined) setPlace({ ...place, ...placeOf(plan, focus) })
  }
  const go = (to: Partial<AwardsPlace>) => setPlace((now) => ({ ...now, ...to }))
  return (
    <Page
      title={words.title}
      detail={words.totals(plan.awards.size, plan.handovers.size)}
      actions={<ImportButton />}
    >
      <div className={css.tabs}>
        <Tabs
          label={words.parts}
          selected={place.tab}
          onChange={(tab) => go({ tab, recipientId: null, decisionId: null, phrase: null })}
          pages={[
            {
              key: 'awards',
              label: words.tabs.awards,
              count: plan.awards.size,
              content: <AwardsTab place={place} go={go} />,
            },
            {
              key: 'handovers',
              label: words.tabs.handovers,
              count: plan.handovers.size,
              content: <HandoversTab place={place} go={go} />,
            },
            {
              key: 'decisions',
              label: words.tabs.decisions,
              count: plan.decisions.size,
              content: <DecisionsTab focusId={place.decisionId} />,
            },
            {
              key: 'catalogue',
              label: catalogueWords.tab,
              content: <CatalogueTab />,
            },
            {
              key: 'phrases',
              label: phraseWords.tab,
              content: <PhrasesTab focus={place.phrase} />,
            },
          ]}
        />
      </div>
    </Page>
  )
}
