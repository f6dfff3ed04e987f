import { useSaving } from '#store/saving.ts'
import { recoveryWords } from '#text/recoveryWords.ts'
import { shellWords } from '#text/shellWords.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import { recoveryState } from './recoveryState.ts'

import css from './App.module.css'

interface DataNoticesProps {
  /** False on the console, where nothing may stand that can wait until after the ceremony. */
  readonly withRecovery: boolean
}

/** Above every page: what keeps the data from being kept, and what the start had to recover. */
export function DataNotices({ withRecovery }: DataNoticesProps) {
  return (
    <>
      <HaltedNotice isOverConsole={!withRecovery} />
      {withRecovery ? <RecoveryNotice /> : null}
    </>
  )
}

function HaltedNotice({ isOverConsole }: { readonly isOverConsole: boolean }) {
  const { halted, failure } = useSaving()
  if (halted)
    return (
      <div className={isOverConsole ? css.overConsole : css.notice}>
        <Notice
          tone="danger"
          title={shellWords.haltedTitle}
          action={<Button onPress={() => location.reload()}>{shellWords.reopen}</Button>}
        >
          {shellWords.haltedMore}
        </Notice>
      </div>
    )
  // The console tells this by itself, beside the key that was refused.
  if (failure !== 'noSpace' || isOverConsole) return null
  return (
    <div className={css.notice}>
      <Notice tone="danger" title={shellWords.fullTitle}>
        {shellWords.fullMore}
      </Notice>
    </div>
  )
}

function RecoveryNotice() {
  const { recovery } = recoveryState()
  if (recovery === null) return null
  const { kind, actions, conferences, missing } = recovery
  const words = recoveryWords[kind]
  return (
    <div className={css.notice}>
      <Notice
        tone={missing > 0 ? 'warn' : 'info'}
        title={words.title}
        action={
          <Button onPress={() => recoveryState.setState({ recovery: null })}>
            {recoveryWords.close}
          </Button>
        }
      >
        {words.more(kind === 'replayed' ? actions : conferences)}
        {missing > 0 ? ` ${recoveryWords.missing(missing)}` : null}
      </Notice>
    </div>
  )
}
