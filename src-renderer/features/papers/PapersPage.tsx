import { Printer, Save } from 'lucide-react'
import { useMemo, useState } from 'react'

import { checksOf } from '#domain/checks/checksOf.ts'
import type { Problem } from '#domain/checks/problem.ts'
import { rulesOf } from '#domain/ownCatalogue.ts'
import type { Plan } from '#domain/plan.ts'
import { openPlan, usePlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { papersPageWords as words } from '#text/papersPageWords.ts'
import { Button } from '#ui/Button.tsx'
import { SectionHeader } from '#ui/Panel.tsx'

import { BlockedDialog } from './BlockedDialog.tsx'
import { FIRST_CHOICES, isOfficial, sheetOf } from './choices.ts'
import type { PaperKind } from './choices.ts'
import { FailureNotice } from './FailureNotice.tsx'
import { useInvitationFacts } from './invitationFacts.ts'
import { PaperChoice } from './PaperChoice.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { useOutput } from './useOutput.ts'
import { usePreview } from './usePreview.ts'

import css from './PapersPage.module.css'

/** A paper that somebody wants while something must be mended first. */
interface Question {
  readonly way: 'print' | 'save'
  readonly blocks: readonly Problem[]
}

/** The papers of the open conference: chosen on the left, seen on the right as they will be printed. */
export function PapersPage() {
  const plan = usePlan((open) => open)
  const [kind, setKind] = useState<PaperKind>('programme')
  const [choices, setChoices] = useState(FIRST_CHOICES)
  const [attempt, setAttempt] = useState(0)
  const facts = useInvitationFacts()
  const sheet = useMemo(
    () => sheetOf(kind, plan, rulesOf(plan, rules), choices, facts),
    [kind, plan, choices, facts],
  )
  const preview = usePreview(sheet, attempt)
  const output = useOutput()
  const paper = preview.shown?.paper ?? null
  const [asked, setAsked] = useState<Question | null>(null)
  const send = (way: Question['way']) => {
    if (paper !== null) void output[way](paper)
  }
  const press = (way: Question['way']) => {
    const blocks = isOfficial(kind, choices) ? blocksOf(openPlan().plan) : []
    if (blocks.length === 0) send(way)
    else setAsked({ way, blocks })
  }
  const ready = paper !== null && !preview.busy && preview.failure === null && !output.busy

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
              onPress={() => press('print')}
            >
              {words.print}
            </Button>
            <Button
              variant="primary"
              icon={<Save size={16} strokeWidth={1.75} />}
              isDisabled={!ready}
              onPress={() => press('save')}
            >
              {words.save}
            </Button>
          </>
        }
      />
      <div className={css.parts}>
        <PaperChoice kind={kind} onKind={setKind} choices={choices} onChoices={setChoices} />
        <PreviewPane name={words.kinds[kind].name} fileName={sheet.fileName} preview={preview}>
          {preview.failure !== null && (
            <FailureNotice
              title={words.notMade}
              failure={preview.failure}
              onRetry={() => setAttempt(attempt + 1)}
            />
          )}
          {output.failure !== null && output.failure.paper === paper && (
            <FailureNotice title={output.failure.title} failure={output.failure} />
          )}
        </PreviewPane>
      </div>
      {asked === null ? null : (
        <BlockedDialog
          {...asked}
          name={words.kinds[kind].name}
          onClose={() => setAsked(null)}
          onAnyway={() => {
            setAsked(null)
            send(asked.way)
          }}
        />
      )}
    </div>
  )
}

function blocksOf(plan: Plan): readonly Problem[] {
  return checksOf(plan, rulesOf(plan, rules)).filter(({ level }) => level === 'block')
}
