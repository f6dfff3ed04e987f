import type { ReactNode } from 'react'

import { useSafety } from '#store/safety.ts'
import { useSaving } from '#store/saving.ts'
import { recoveryWords } from '#text/recoveryWords.ts'
import { shellWords } from '#text/shellWords.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

import { recoveryState } from './recoveryState.ts'

import css from './App.module.css'

interface DataNoticesProps {
  /** True on the console, where nothing may stand that can wait until after the ceremony. */
  readonly onConsole: boolean
}

/** Above every page: what keeps the data from being kept, and what the start had to recover. */
export function DataNotices({ onConsole }: DataNoticesProps) {
  return (
    <>
      <KeepingNotice onConsole={onConsole} />
      {onConsole ? null : <RecoveryNotice />}
    </>
  )
}

function KeepingNotice({ onConsole }: DataNoticesProps) {
  const notice = useWorst(onConsole)
  if (notice === null) return null
  return <div className={onConsole ? css.overConsole : css.notice}>{notice}</div>
}

/** The worst that is wrong with keeping; a run is only told what stops it, the console tells the rest. */
function useWorst(onConsole: boolean): ReactNode {
  const { halted, inMemory, failure } = useSaving()
  const safety = useSafety((state) => state.safety)
  if (halted)
    return (
      <Notice tone="danger" title={shellWords.haltedTitle} action={<Reopen />}>
        {shellWords.haltedMore}
      </Notice>
    )
  if (onConsole) return null
  if (failure === 'noSpace')
    return (
      <Notice tone="danger" title={shellWords.fullTitle}>
        {shellWords.fullMore}
      </Notice>
    )
  if (inMemory)
    return (
      <Notice tone="danger" title={shellWords.memoryTitle} action={<Reopen />}>
        {safety?.second.holdsJournal ? shellWords.memoryElsewhere : shellWords.memoryMore}
      </Notice>
    )
  if (safety === null || safety.space === 'enough') return null
  return (
    <Notice tone="warn" title={shellWords.lowTitle}>
      {shellWords.lowMore}
    </Notice>
  )
}

function Reopen() {
  return <Button onPress={() => location.reload()}>{shellWords.reopen}</Button>
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
