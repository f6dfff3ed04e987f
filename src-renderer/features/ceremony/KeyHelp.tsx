import { runWords } from '#text/runWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { Button } from '#ui/Button.tsx'

import { KeyTable } from './KeyTable.tsx'

import css from './KeyHelp.module.css'

/** The table of the keys over the console; the keys go on working while it is open. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <div className={css.veil}>
      <section role="dialog" aria-label={runWords.keys.title} className={css.help}>
        <h2>{runWords.keys.title}</h2>
        <KeyTable />
        <p className={css.note}>{runWords.keys.note}</p>
        <div className={css.actions}>
          <Button size="l" onPress={onClose}>
            {uiWords.close}
          </Button>
        </div>
      </section>
    </div>
  )
}
