import type { ReportCaption } from '#domain/papers/runCaptions.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'
import { Panel } from '#ui/Panel.tsx'

import { copyTold } from './copyTold.ts'
import { captionLines } from './saveReport.ts'

import css from './ReportPage.module.css'

const words = runWords.report

/** The captions of the photos, each to be copied. */
export function CaptionList({ captions }: { readonly captions: readonly ReportCaption[] }) {
  return (
    <Panel
      title={words.captions}
      actions={
        captions.length === 0 ? undefined : (
          <Button variant="quiet" onPress={() => copyTold(captionLines(captions), words)}>
            {words.copyAll}
          </Button>
        )
      }
    >
      {captions.length === 0 ? <p className={css.quiet}>{words.noCaptions}</p> : null}
      <ol>
        {captions.map((caption) => (
          <li key={caption.stepId} className={css.caption}>
            <p>{caption.text}</p>
            <Button
              variant="quiet"
              aria-label={`${words.copy}: ${caption.text}`}
              onPress={() => copyTold(caption.text, words)}
            >
              {words.copy}
            </Button>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
