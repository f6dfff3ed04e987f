import { Plus } from 'lucide-react'
import { Suspense, lazy, useEffect, useState } from 'react'

import { compareText } from '#domain/name.ts'
import type { Conference } from '#domain/record.ts'
import { compareDates } from '#domain/time.ts'
import { useLibrary } from '#store/library.ts'
import { fileWords } from '#text/fileWords.ts'
import { libraryWords } from '#text/libraryWords.ts'
import { registerWords } from '#text/registerWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { SectionHeader } from '#ui/Panel.tsx'
import { Tabs } from '#ui/Tabs.tsx'

import { ConferenceRow } from './ConferenceRow.tsx'
import { createSample } from './libraryActions.ts'
import { pickFile } from './pickFile.ts'
import type { PickedFile } from './pickFile.ts'
import { Welcome } from './Welcome.tsx'

import css from './LibraryPage.module.css'

const ExportDialog = lazy(async () => ({
  default: (await import('./ExportDialog.tsx')).ExportDialog,
}))

const ImportDialog = lazy(async () => ({
  default: (await import('./ImportDialog.tsx')).ImportDialog,
}))

const NewConferenceDialog = lazy(async () => ({
  default: (await import('./NewConferenceDialog.tsx')).NewConferenceDialog,
}))

const RegisterPart = lazy(async () => ({
  default: (await import('./register/RegisterPart.tsx')).RegisterPart,
}))

/** All conferences on this machine, and everybody who was at one of them. */
export function LibraryPage() {
  const conferences = useLibrary()
  const [creating, setCreating] = useState(false)
  const [exporting, setExporting] = useState<Conference | null>(null)
  const [picked, setPicked] = useState<PickedFile | null>(null)
  const [archivedShown, setArchivedShown] = useState(false)
  const [part, setPart] = useState<'conferences' | 'register'>('conferences')
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
  const pick = () =>
    void attempt(pickFile().then((file) => (file === null ? null : setPicked(file))))
  return (
    <div className={css.page} data-usable={conferences === null ? undefined : true}>
      {kept.length === 0 ? (
        <Welcome onCreate={() => setCreating(true)} onImport={pick} />
      ) : (
        <>
          <SectionHeader
            level={1}
            title={libraryWords.title}
            detail={libraryWords.count(active.length)}
            actions={
              <>
                <Button onPress={pick}>{fileWords.import.action}</Button>
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
          <div className={css.parts}>
            <Tabs
              label={registerWords.parts}
              selected={part}
              onChange={setPart}
              pages={[
                {
                  key: 'conferences',
                  label: registerWords.conferences,
                  content: (
                    <div className={css.scroll}>
                      <ConferenceTable conferences={active} onExport={setExporting} />
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
                          {archivedShown ? (
                            <ConferenceTable conferences={archived} onExport={setExporting} />
                          ) : null}
                        </div>
                      )}
                    </div>
                  ),
                },
                {
                  key: 'register',
                  label: registerWords.tab,
                  content: (
                    <Suspense fallback={null}>
                      <RegisterPart />
                    </Suspense>
                  ),
                },
              ]}
            />
          </div>
        </>
      )}
      {creating ? (
        <Suspense fallback={null}>
          <NewConferenceDialog onClose={() => setCreating(false)} />
        </Suspense>
      ) : null}
      {exporting === null ? null : (
        <Suspense fallback={null}>
          <ExportDialog conference={exporting} onClose={() => setExporting(null)} />
        </Suspense>
      )}
      {picked === null ? null : (
        <Suspense fallback={null}>
          <ImportDialog
            key={picked.key}
            picked={picked}
            onPick={pick}
            onClose={() => setPicked(null)}
          />
        </Suspense>
      )}
    </div>
  )
}

interface ConferenceTableProps {
  readonly conferences: readonly Conference[]
  readonly onExport: (conference: Conference) => void
}

function ConferenceTable({ conferences, onExport }: ConferenceTableProps) {
  if (conferences.length === 0) return <p className={css.none}>{libraryWords.noneActive}</p>
  return (
    <table aria-label={libraryWords.title} className={css.table}>
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
          <ConferenceRow key={conference.id} conference={conference} onExport={onExport} />
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
