import { StoreFailure } from '#domain/failure.ts'
import { bridge } from '#store/bridge.ts'
import { messageOf } from '#text/messages.ts'
import { shellWords } from '#text/shellWords.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import css from './App.module.css'

/** The page when the data must not, or cannot, be opened; nothing of them is touched. */
export function CannotOpen({ why }: { readonly why: unknown }) {
  const isSecondMissing = why instanceof StoreFailure && why.kind === 'secondMissing'
  const openWithout = async () => {
    await bridge().leaveSecondJournal()
    location.reload()
  }
  return (
    <main className={css.failed}>
      <Notice tone="danger" title={shellWords.cannotOpen}>
        {messageOf(why) ?? String(why)}
      </Notice>
      <div className={css.choices}>
        <Button variant="primary" onPress={() => location.reload()}>
          {shellWords.reopen}
        </Button>
        {isSecondMissing ? (
          <Button onPress={() => void openWithout()}>{shellWords.openWithoutSecond}</Button>
        ) : null}
      </div>
    </main>
  )
}
