import { Plus } from 'lucide-react'
import { Suspense, lazy, useEffect, useState } from 'react'

import { compareText } from '#domain/name.ts'
import type { Conference } from '#domain/record.ts'
import { compareDates } from '#domain/time.ts'
import { useLibrary } from '#store/library.ts'
import { libraryWords } from '#text/libraryWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { SectionHeader } from '#ui/Panel.tsx'

import { ConferenceRow } from './ConferenceRow.tsx'
import { createSample } from './libraryActions.ts'
import { Welcome } from './Welcome.tsx'

import css from './LibraryPage.module.css'

const NewConferenceDialog = lazy(async () => ({
  default: (await import('./NewConferenceDialog.tsx')).NewConferenceDialog,
}))

/** All conferences on this machine. */
export function LibraryPage() {
  const conferences = useLibrary()
  const [creating, setCreating] = useState(false)
  const [archivedShown, setArchivedShown] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyN' || !event.ctrlKey || event.shiftKey || event.altKey) return
      if (event.isComposing || document.querySelector('[role="dialog"]') !== null) return
      event.preventDefault()
      setCreating(true)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  const kept = sorted([...(conferences?.values() ?? [])].filter((each) => each.deletedAt === null))
  const archived = kept.filter((each) => each.archived)
  const active = kept.filter((each) => !each.archived)
  return (
    <div className={css.page} data-usable={conferences === null ? undefined : true}>
      {kept.length === 0 ? (
        <Welcome onCreate={() => setCreating(true)} />
      ) : (
        <>
          <SectionHeader
            level={1}
            title={libraryWords.title}
            detail={libraryWords.count(active.length)}
            actions={
              <>
                <Button onPress={() => void attempt(createSample())}>
                  {libraryWords.openSample}
                </Button>
                <Button
                  variant="primary"
                  icon={<Plus size={16} strokeWidth={1.75} />}
                  shortcut="Ctrl+N"
                  onPress={() => setCreating(true)}
                >
                  {libraryWords.create}
                </Button>
              </>
            }
          />
          <ConferenceTable conferences={active} />
          {archived.length === 0 ? null : (
            <div className={css.archived}>
              <Button
                variant="quiet"
                aria-expanded={archivedShown}
                onPress={() => setArchivedShown(!archivedShown)}
              >
                {archivedShown
                  ? libraryWords.hideArchived
                  : libraryWords.showArchived(archived.length)}
              </Button>
              {archivedShown ? <ConferenceTable conferences={archived} /> : null}
            </div>
          )}
        </>
      )}
      {creating ? (
        <Suspense fallback={null}>
          <NewConferenceDialog onClose={() => setCreating(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

function ConferenceTable({ conferences }: { readonly conferences: readonly Conference[] }) {
  if (conferences.length === 0) return <p className={css.none}>{libraryWords.noneActive}</p>
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{libraryWords.column.title}</th>
          <th scope="col">{libraryWords.column.date}</th>
          <th scope="col">{libraryWords.column.place}</th>
          <th scope="col">{libraryWords.column.agency}</th>
          <th aria-hidden />
        </tr>
      </thead>
      <tbody>
        {conferences.map((conference) => (
          <ConferenceRow key={conference.id} conference={conference} />
        ))}
      </tbody>
    </table>
  )
}

/** Latest first; those without a date come first of all, since they are being planned. */
function sorted(conferences: readonly Conference[]): readonly Conference[] {
  return conferences.toSorted(
    (a, b) => compareDates(b.date, a.date) || compareText(a.title, b.title),
  )
}
