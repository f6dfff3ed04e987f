import { Printer, Save } from 'lucide-react'
import { useMemo, useState } from 'react'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { checksOf } from '#domain/checks/checksOf.ts'
import type { Problem } from '#domain/checks/problem.ts'
import { lineDigest } from '#domain/papers/printedSheet.ts'
import type {
  Official,
  OfficialPaper,
  PrintedSheet,
  SheetWay,
} from '#domain/papers/printedSheet.ts'
import type { Plan } from '#domain/plan.ts'
import { linesOf } from '#papers/linesOf.ts'
import { officialSheet } from '#papers/officialSheet.ts'
import { finishPaper } from '#papers/paper.ts'
import type { FinishedPaper } from '#papers/paper.ts'
import { useOldSheets } from '#papers/useOldSheets.ts'
import { openPlan, useConferenceId, usePlan } from '#store/plan.ts'
import { notePrintedSheet, printedSheetsOf, usePrintedSheets } from '#store/printedSheets.ts'
import { rules } from '#store/rules.ts'
import { useSession } from '#store/session.ts'
import { papersPageWords as words } from '#text/papersPageWords.ts'
import { Button } from '#ui/Button.tsx'
import { SectionHeader } from '#ui/Panel.tsx'

import { BlockedDialog } from './BlockedDialog.tsx'
import { FIRST_CHOICES, choicesFor, officialOf, sheetOf } from './choices.ts'
import type { PaperKind } from './choices.ts'
import { FailureNotice } from './FailureNotice.tsx'
import { useInvitationFacts } from './invitationFacts.ts'
import { OldSheets } from './OldSheets.tsx'
import { PaperChoice } from './PaperChoice.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { useOutput } from './useOutput.ts'
import { usePreview } from './usePreview.ts'

import css from './PapersPage.module.css'

/** A paper that is to go out. */
interface Order {
  readonly way: SheetWay
  readonly kind: PaperKind
  readonly paper: FinishedPaper
  /** Which bản chính it is; null: none. */
  readonly official: Official | null
}

/** One that somebody wants while something must be mended first. */
interface Question extends Order {
  readonly blocks: readonly Problem[]
}

/** The papers of the open conference: chosen on the left, seen on the right as they will be printed. */
export function PapersPage() {
  const plan = usePlan((open) => open)
  const conferenceId = useConferenceId()
  const [kind, setKind] = useState<PaperKind>(usePaperAskedFor() ?? 'programme')
  const [choices, setChoices] = useState(FIRST_CHOICES)
  const [attempt, setAttempt] = useState(0)
  const facts = useInvitationFacts()
  const ruled = useMemo(() => rulesOf(plan, rules), [plan])
  const sheet = useMemo(
    () => sheetOf(kind, plan, ruled, choices, facts),
    [kind, plan, ruled, choices, facts],
  )
  const preview = usePreview(sheet, attempt)
  const output = useOutput()
  const paper = preview.shown?.paper ?? null
  const [asked, setAsked] = useState<Question | null>(null)
  const printed = usePrintedSheets((all) => printedSheetsOf(all, conferenceId))
  const old = useOldSheets(plan, ruled, printed)
  const send = async (order: Order) => {
    const { way } = order
    const isOut = await (way === 'save' ? output.save(order.paper) : output.print(order.paper))
    if (!isOut || order.official === null || conferenceId === null) return
    notePrintedSheet(conferenceId, {
      ...order.official,
      way,
      at: Date.now(),
      lines: linesOf(order.paper.html).map(lineDigest),
    })
  }
  const give = (order: Order) => {
    const blocks = order.official === null ? [] : blocksOf(openPlan().plan)
    if (blocks.length === 0) void send(order)
    else setAsked({ ...order, blocks })
  }
  const press = (way: Order['way']) => {
    if (paper !== null) give({ way, kind, paper, official: officialOf(kind, choices) })
  }
  /** The same paper as it would be now; it is shown meanwhile. */
  const giveAgain = async ({ paper: which, header, way }: PrintedSheet) => {
    const official = { paper: which, header }
    setKind(which)
    setChoices(choicesFor(official, choices))
    const again = await finishPaper(officialSheet(official, plan, ruled))
    give({ way, kind: which, paper: again, official })
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
      <OldSheets old={old} isBusy={output.busy} onAgain={(one) => void giveAgain(one)} />
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
          way={asked.way}
          blocks={asked.blocks}
          name={words.kinds[asked.kind].name}
          onClose={() => setAsked(null)}
          onAnyway={() => {
            setAsked(null)
            void send(asked)
          }}
        />
      )}
    </div>
  )
}

/** The paper that another page has sent the user to. */
function usePaperAskedFor(): OfficialPaper | null {
  return useSession(({ place }) => (place.page === 'papers' ? (place.paper ?? null) : null))
}

function blocksOf(plan: Plan): readonly Problem[] {
  return checksOf(plan, rulesOf(plan, rules)).filter(({ level }) => level === 'block')
}
