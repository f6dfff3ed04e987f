import type { ReportCaption } from '#domain/runCaptions.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'
import { copyText } from '#ui/copyText.ts'
import { Panel } from '#ui/Panel.tsx'
import { toast } from '#ui/toast.ts'

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
          <Button variant="quiet" onPress={() => copy(captionLines(captions))}>
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
              onPress={() => copy(caption.text)}
            >
              {words.copy}
            </Button>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function copy(text: string) {
  const isDone = copyText(text)
  toast.show(
    isDone ? { text: words.copied, tone: 'ok' } : { text: words.notCopied, tone: 'danger' },
  )
}
