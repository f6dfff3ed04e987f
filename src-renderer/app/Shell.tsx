import { Suspense, useEffect } from 'react'

import { ChecksPanel } from '#features/checks/ChecksPanel.tsx'
import { LibraryPage } from '#features/library/LibraryPage.tsx'
import { useSession } from '#store/session.ts'
import { shellWords } from '#text/shellWords.ts'
import { ToastRegion } from '#ui/ToastRegion.tsx'

import { restoreChecksShown } from './checksShown.ts'
import { ErrorPage } from './ErrorPage.tsx'
import { pageComponents } from './pages.ts'
import { Palette } from './Palette.tsx'
import { Rail } from './Rail.tsx'
import { ResumeBar } from './ResumeBar.tsx'
import { listenForShortcuts } from './shortcuts.ts'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'
import { useOpened } from './useOpened.ts'

import css from './App.module.css'

/** The frame: navigation left, page in the middle, checks right, status below. */
export function Shell() {
  useEffect(listenForShortcuts, [])
  useEffect(restoreChecksShown, [])
  const place = useSession((session) => session.place)
  const checksShown = useSession((session) => session.checksShown)
  const inConference = place.page !== 'library'
  return (
    <div className={css.shell}>
      {inConference ? <Rail page={place.page} conferenceId={place.conferenceId} /> : null}
      <div className={css.column}>
        <TopBar />
        <ResumeBar />
        <div className={css.body}>
          <main className={css.page}>
            <CurrentPage />
          </main>
          {inConference && checksShown ? (
            <aside className={css.side} aria-label={shellWords.checks}>
              <ChecksPanel />
            </aside>
          ) : null}
        </div>
        <StatusBar />
      </div>
      <Palette />
      <ToastRegion />
    </div>
  )
}

function CurrentPage() {
  const place = useSession((session) => session.place)
  const opened = useOpened(place)
  if (place.page === 'library')
    return (
      <ErrorPage key="library">
        <LibraryPage />
      </ErrorPage>
    )
  if (opened === 'opening') return <p className={css.quiet}>{shellWords.opening}</p>
  if (opened === 'missing') return <p className={css.quiet}>{shellWords.notFound}</p>
  const PageOfPlace = pageComponents[place.page]
  return (
    <ErrorPage key={place.page}>
      <Suspense fallback={<p className={css.quiet}>{shellWords.loading}</p>}>
        <PageOfPlace />
      </Suspense>
    </ErrorPage>
  )
}
