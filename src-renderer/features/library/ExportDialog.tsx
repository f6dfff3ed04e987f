import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'

import type { Conference } from '#domain/record.ts'
import { endedRunsOf } from '#store/file/handOver.ts'
import { fileWords } from '#text/fileWords.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Progress } from '#ui/Progress.tsx'

import { exportConference } from './fileActions.ts'
import { PassphraseField } from './PassphraseField.tsx'

import css from './FileDialog.module.css'

const words = fileWords.export
const SHORTEST = 8

interface ExportDialogProps {
  readonly conference: Conference
  readonly onClose: () => void
}

/** What goes into the file of a conference, and whether a passphrase guards it. */
export function ExportDialog({ conference, onClose }: ExportDialogProps) {
  const [runs, setRuns] = useState(0)
  const [withRuns, setWithRuns] = useState(true)
  const [isProtected, setProtected] = useState(false)
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [isTold, setTold] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  const stop = useRef(new AbortController())

  useEffect(() => {
    let isGone = false
    void endedRunsOf(conference.id).then((found) => (isGone ? undefined : setRuns(found.length)))
    return () => {
      isGone = true
    }
  }, [conference.id])

  const tooShort = isProtected && first.length < SHORTEST
  const notSame = isProtected && first !== second

  async function start(event: FormEvent) {
    event.preventDefault()
    setTold(true)
    if (tooShort || notSame) return
    setWorking(true)
    setFailure(null)
    const choice = { withRuns, passphrase: isProtected ? first : null }
    const result = await exportConference(conference, choice, stop.current.signal)
    setWorking(false)
    setFailure(result.failure)
    if (result.done) onClose()
  }

  function close() {
    stop.current.abort()
    onClose()
  }

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{fileWords.cancel}</Button>
          <Button variant="primary" type="submit" form="export-conference" isDisabled={isWorking}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <form id="export-conference" className={css.form} onSubmit={(event) => void start(event)}>
        <strong className={css.name}>{conference.title}</strong>
        <p className={css.quiet}>{words.text}</p>
        {runs === 0 ? null : (
          <Checkbox label={words.withRuns(runs)} isSelected={withRuns} onChange={setWithRuns} />
        )}
        <Checkbox label={words.protect} isSelected={isProtected} onChange={setProtected} />
        {isProtected ? (
          <div className={css.indented}>
            <PassphraseField
              label={words.passphrase}
              value={first}
              onChange={setFirst}
              description={words.passphraseHelp}
              error={isTold && tooShort ? words.tooShort : null}
            />
            <PassphraseField
              label={words.passphraseAgain}
              value={second}
              onChange={setSecond}
              error={isTold && !tooShort && notSame ? words.notSame : null}
            />
          </div>
        ) : (
          <p className={css.indentedNote}>{words.notProtected}</p>
        )}
        {isWorking ? <Progress label={words.working} /> : null}
        {failure === null ? null : (
          <Notice tone="danger" title={words.notDone}>
            {failure}
          </Notice>
        )}
      </form>
    </Dialog>
  )
}
