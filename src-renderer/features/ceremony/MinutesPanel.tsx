import type { MinutesResult } from '#domain/papers/minutes.ts'
import { awardMinutesWords } from '#text/awardMinutesWords.ts'
import { Button } from '#ui/Button.tsx'
import { Panel } from '#ui/Panel.tsx'

import { saveMinutesPdf, saveMinutesWord } from './saveReport.ts'

import css from './ReportPage.module.css'

const words = awardMinutesWords

/** The minutes of the award part, to be saved; or why there are none. */
export function MinutesPanel({ result }: { readonly result: MinutesResult }) {
  if (!result.ok)
    return (
      <Panel title={words.name}>
        <p className={css.quiet}>{words.none[result.why]}</p>
      </Panel>
    )
  const { minutes } = result
  return (
    <Panel title={words.name}>
      <p className={css.quiet}>{words.help}</p>
      <div className={css.buttons}>
        <Button onPress={() => void saveMinutesWord(minutes)}>{words.word}</Button>
        <Button onPress={() => void saveMinutesPdf(minutes)}>{words.pdf}</Button>
      </div>
    </Panel>
  )
}
