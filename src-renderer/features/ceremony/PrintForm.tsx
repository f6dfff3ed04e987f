import { useState } from 'react'

import type { PrintResult, SaveResult } from '#bridge'
import { LIVE_PAPERS } from '#domain/papers/livePapers.ts'
import type { LivePaper } from '#domain/papers/livePapers.ts'
import type { FinishedPaper } from '#papers/paper.ts'
import { bridge } from '#store/bridge.ts'
import { notePrinted } from '#store/printedPapers.ts'
import type { OpenRun } from '#store/run.ts'
import { clockJump, runNow } from '#store/runClock.ts'
import { livePaperWords as words } from '#text/livePaperWords.ts'
import { Button } from '#ui/Button.tsx'
import { toast } from '#ui/toast.ts'

import { useLivePapers } from './livePaperStates.ts'
import type { MadePapers, PaperOrder } from './paperDesk.ts'
import { usePaperMaker } from './paperMaker.ts'

import form from './Form.module.css'
import css from './PrintForm.module.css'

/** What is true now, on paper: each kind with what was printed last, and whether that still holds. */
export function PrintForm({ open }: { readonly open: OpenRun }) {
  const states = useLivePapers(open)
  const [isBusy, setBusy] = useState(false)
  const make = usePaperMaker()
  const old = states.filter(({ isOld }) => isOld).map(({ paper }) => paper)
  const give = async (
    papers: readonly LivePaper[],
    way: (paper: FinishedPaper) => Promise<SaveResult | PrintResult>,
  ) => {
    setBusy(true)
    const result = await giveNow(open, papers, make, way).finally(() => setBusy(false))
    tell(result, papers.length)
  }
  const print = (papers: readonly LivePaper[]) =>
    void give(papers, (paper) => bridge().printPaper(paper))
  return (
    <section data-console-form aria-label={words.title} className={form.form}>
      <h3 className={form.title}>{words.title}</h3>
      <p className={form.help}>{words.help}</p>
      <ul className={css.papers}>
        {states.map(({ paper, isOld, says }) => (
          <li key={paper} className={css.paper} data-old={isOld || undefined}>
            <span className={css.name}>{words.names[paper]}</span>
            <span className={css.says}>{says}</span>
            <Button
              isDisabled={isBusy}
              aria-label={`${words.print}: ${words.names[paper]}`}
              onPress={() => print([paper])}
            >
              {words.print}
            </Button>
            <Button
              variant="quiet"
              isDisabled={isBusy}
              aria-label={`${words.save}: ${words.names[paper]}`}
              onPress={() => void give([paper], (one) => bridge().savePdf(one))}
            >
              {words.save}
            </Button>
          </li>
        ))}
      </ul>
      <div className={css.all}>
        {old.length === 0 ? null : (
          <Button variant="primary" isDisabled={isBusy} onPress={() => print(old)}>
            {words.printOld(old.length)}
          </Button>
        )}
        <Button isDisabled={isBusy} onPress={() => print(LIVE_PAPERS)}>
          {words.printAll}
        </Button>
      </div>
    </section>
  )
}

/** Makes the papers of this moment, gives them away, and notes what they said once they are out. */
async function giveNow(
  { run, state, events }: OpenRun,
  papers: readonly LivePaper[],
  make: (order: PaperOrder) => Promise<MadePapers>,
  way: (paper: FinishedPaper) => Promise<SaveResult | PrintResult>,
): Promise<SaveResult | PrintResult> {
  const at = runNow() + clockJump()
  const version = events.at(-1)?.seq ?? 0
  const { paper: document, said } = await make({ papers, moment: { run, state, version, at } })
  const result = await way(document)
  if (result.ok)
    notePrinted(
      run.id,
      [...said].map(([paper, each]) => ({ paper, version, at, said: each })),
    )
  return result
}

function tell(result: SaveResult | PrintResult, count: number) {
  if (!result.ok) {
    if (result.reason !== 'cancelled') toast.show({ text: words.notPrinted, tone: 'danger' })
  } else if ('fileName' in result) toast.show({ text: words.saved(result.fileName), tone: 'ok' })
  else toast.show({ text: words.printed(count), tone: 'ok' })
}
