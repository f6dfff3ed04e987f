import type { RunMode } from '#domain/run/run.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'
import { Panel } from '#ui/Panel.tsx'

import { copyTold } from './copyTold.ts'

import css from './ReportPage.module.css'

const words = runWords.report

interface Props {
  /** Empty: there is nothing to tell. */
  readonly text: string
  readonly mode: RunMode
}

/** The paragraph about the awards for the newspaper, to be copied. */
export function NewsPanel({ text, mode }: Props) {
  if (text === '')
    return (
      <Panel title={words.news}>
        <p className={css.quiet}>{words.noNews[mode]}</p>
      </Panel>
    )
  return (
    <Panel
      title={words.news}
      actions={
        <Button
          variant="quiet"
          aria-label={`${words.news}: ${words.copy}`}
          onPress={() =>
            copyTold(text, { copied: words.newsCopied, notCopied: words.newsNotCopied })
          }
        >
          {words.copy}
        </Button>
      }
    >
      <p className={css.news}>{text}</p>
    </Panel>
  )
}
