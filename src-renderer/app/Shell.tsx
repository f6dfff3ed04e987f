import { Suspense, useEffect, useRef } from 'react'

import { ResumeOffer } from '#features/ceremony/ResumeOffer.tsx'
import { ChecksPanel } from '#features/checks/ChecksPanel.tsx'
import { LibraryPage } from '#features/library/LibraryPage.tsx'
import { isConsoleOf, useRun } from '#store/run.ts'
import { useSession } from '#store/session.ts'
import { shellWords } from '#text/shellWords.ts'
import { ToastRegion } from '#ui/ToastRegion.tsx'

import { AbsenceAsked } from './AbsenceAsked.tsx'
import { Backups } from './Backups.tsx'
import { restoreChecksShown } from './checksShown.ts'
import { DataNotices } from './DataNotices.tsx'
import { ErrorPage } from './ErrorPage.tsx'
import { pageComponents } from './pages.ts'
import { Palette } from './Palette.tsx'
import { Rail } from './Rail.tsx'
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
  const page = usePageFocus()
  const onConsole = useRun((store) =>
    place.page === 'ceremony' ? isConsoleOf(store, place.conferenceId) : false,
  )
  // On the day the console is alone: nothing behind it may be reached with Tab and pressed.
  const framed = !onConsole
  return (
    <div className={css.shell}>
      {inConference && framed ? <Rail page={place.page} conferenceId={place.conferenceId} /> : null}
      <div className={css.column}>
        {framed ? <TopBar /> : null}
        <DataNotices onConsole={onConsole} />
        {framed ? <ResumeOffer /> : null}
        <div className={css.body}>
          <main ref={page} tabIndex={-1} className={css.page}>
            <CurrentPage />
          </main>
          {inConference && checksShown && framed ? (
            <aside className={css.side} aria-label={shellWords.checks}>
              <ChecksPanel />
            </aside>
          ) : null}
        </div>
        {framed ? <StatusBar /> : null}
      </div>
      <Backups />
      {framed && inConference ? <AbsenceAsked /> : null}
      <Palette />
      {framed ? <ToastRegion /> : null}
    </div>
  )
}

/** A page that is opened with a key takes the focus that the page before it took along. */
function usePageFocus() {
  const page = useRef<HTMLElement>(null)
  const visit = useSession((session) => session.visit)
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.focus({ preventScroll: true })
  }, [visit])
  return page
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
