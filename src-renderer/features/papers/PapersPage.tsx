import { Printer, Save } from 'lucide-react'
import { useMemo, useState } from 'react'

import { usePlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { papersPageWords as words } from '#text/papersPageWords.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { SectionHeader } from '#ui/Panel.tsx'
import { Spinner } from '#ui/Progress.tsx'
import { Toolbar, ToolbarSpace } from '#ui/Toolbar.tsx'

import { FIRST_CHOICES, sheetOf } from './choices.ts'
import type { PaperKind } from './choices.ts'
import { PaperChoice } from './PaperChoice.tsx'
import { PdfView } from './PdfView.tsx'
import { useOutput } from './useOutput.ts'
import { usePreview } from './usePreview.ts'
import { ZoomBar } from './ZoomBar.tsx'

import css from './PapersPage.module.css'

/** The papers of the open conference: chosen on the left, seen on the right as they will be printed. */
export function PapersPage() {
  const plan = usePlan((open) => open)
  const [kind, setKind] = useState<PaperKind>('programme')
  const [choices, setChoices] = useState(FIRST_CHOICES)
  const [zoom, setZoom] = useState<number | null>(null)
  const [attempt, setAttempt] = useState(0)
  const sheet = useMemo(() => sheetOf(kind, plan, rules, choices), [kind, plan, choices])
  const { busy, shown, failure } = usePreview(sheet, attempt)
  const output = useOutput()
  const ready = shown !== null && !busy && failure === null && !output.busy

  return (
    <div className={css.papers}>
      <SectionHeader
        level={1}
        title={words.title}
        actions={
          <>
            <Button
              icon={<Printer size={16} strokeWidth={1.75} />}
              isDisabled={!ready}
              onPress={() => shown !== null && void output.print(shown.paper)}
            >
              {words.print}
            </Button>
            <Button
              variant="primary"
              icon={<Save size={16} strokeWidth={1.75} />}
              isDisabled={!ready}
              onPress={() => shown !== null && void output.save(shown.paper)}
            >
              {words.save}
            </Button>
          </>
        }
      />
      <div className={css.parts}>
        <PaperChoice kind={kind} onKind={setKind} choices={choices} onChoices={setChoices} />
        <div className={css.preview}>
          <Toolbar label={words.previewTools}>
            <strong className={css.fileName}>{sheet.fileName}</strong>
            {shown !== null && (
              <span className={css.pages}>{words.pages(shown.document.numPages)}</span>
            )}
            {busy && <Spinner label={words.busy} />}
            <ToolbarSpace />
            <ZoomBar zoom={zoom} onZoom={setZoom} />
          </Toolbar>
          {failure !== null && (
            <div className={css.problem}>
              <Notice
                tone="danger"
                title={words.notMade}
                action={<Button onPress={() => setAttempt(attempt + 1)}>{words.retry}</Button>}
              >
                {words.reasons[failure.reason]} {words.detail(failure.detail)}
              </Notice>
            </div>
          )}
          {output.failure !== null && output.failure.paper === shown?.paper && (
            <div className={css.problem}>
              <Notice tone="danger" title={output.failure.title}>
                {words.reasons[output.failure.reason]} {words.detail(output.failure.detail)}
              </Notice>
            </div>
          )}
          {shown === null ? (
            <div className={css.empty}>{busy && words.busy}</div>
          ) : (
            <PdfView
              label={words.preview(words.kinds[kind].name)}
              document={shown.document}
              zoom={zoom}
            />
          )}
        </div>
      </div>
    </div>
  )
}
