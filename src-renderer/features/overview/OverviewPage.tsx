import { conferenceOf } from '#domain/plan.ts'
import { usePlan } from '#store/plan.ts'
import { overviewWords as words } from '#text/overviewWords.ts'
import { Page } from '#ui/Page.tsx'

import { Facts } from './Facts.tsx'
import { Figures } from './Figures.tsx'
import { OpenPoints } from './OpenPoints.tsx'
import { ReadingPlaces } from './ReadingPlaces.tsx'
import { StageForm } from './StageForm.tsx'

import css from './Overview.module.css'

/** The conference itself: its facts, how the office works on stage, and what is still open. */
export function OverviewPage() {
  const conference = usePlan(conferenceOf)
  if (conference === null) return null
  return (
    <Page title={words.title} actions={<Figures />}>
      <div className={css.scroll}>
        <div className={css.columns}>
          <div className={css.facts}>
            <Facts conference={conference} />
            <StageForm stage={conference.stage} />
            <ReadingPlaces />
          </div>
          <OpenPoints />
        </div>
      </div>
    </Page>
  )
}
