import { useState } from 'react'

import { fileWords } from '#text/fileWords.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Progress } from '#ui/Progress.tsx'

import { importCopy, importNew, importUpdate } from './fileActions.ts'
import { ImportPreview, hasUpdate } from './ImportPreview.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import type { PickedFile } from './pickFile.ts'
import { useFileReading } from './useFileReading.ts'
import type { FileReadingState } from './useFileReading.ts'

import css from './FileDialog.module.css'

const words = fileWords.import

interface ImportDialogProps {
  readonly picked: PickedFile
  readonly onPick: () => void
  readonly onClose: () => void
}

/** From a picked file to a conference: read, perhaps with a passphrase, looked at, and taken in or not. */
export function ImportDialog({ picked, onPick, onClose }: ImportDialogProps) {
  const { state, tryPassphrase } = useFileReading(picked)
  const [passphrase, setPassphrase] = useState('')
  const isWide = state.step === 'ready' && state.arrival.kind === 'update'
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      look={isWide ? 'wide' : 'middle'}
      actions={
        <Actions
          state={state}
          picked={picked}
          canOpen={passphrase !== ''}
          onPick={onPick}
          onClose={onClose}
        />
      }
    >
      {state.step === 'reading' ? <Progress label={words.reading(picked.fileName)} /> : null}
      {state.step === 'refused' ? (
        <Notice tone="danger" title={words.refused}>
          <p className={css.line}>{state.why}</p>
          <p className={css.line}>{words.untouched}</p>
        </Notice>
      ) : null}
      {state.step === 'passphrase' ? (
        <form
          id="open-file"
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault()
            tryPassphrase(passphrase)
          }}
        >
          <p className={css.line}>{words.needsPassphrase(picked.fileName)}</p>
          <PassphraseField
            label={words.passphrase}
            value={passphrase}
            onChange={setPassphrase}
            error={state.error}
          />
        </form>
      ) : null}
      {state.step === 'ready' ? (
        <ImportPreview fileName={picked.fileName} file={state.file} arrival={state.arrival} />
      ) : null}
    </Dialog>
  )
}

interface ActionsProps extends ImportDialogProps {
  readonly state: FileReadingState
  readonly canOpen: boolean
}

function Actions({ state, picked, canOpen, onPick, onClose }: ActionsProps) {
  const [isWorking, setWorking] = useState(false)
  const run = async (work: Promise<boolean>) => {
    setWorking(true)
    const done = await work
    setWorking(false)
    if (done) onClose()
  }
  if (state.step === 'refused')
    return (
      <>
        <Button onPress={onPick}>{words.another}</Button>
        <Button variant="primary" onPress={onClose}>
          {fileWords.close}
        </Button>
      </>
    )
  const cancel = <Button onPress={onClose}>{fileWords.cancel}</Button>
  if (state.step === 'reading') return cancel
  if (state.step === 'passphrase')
    return (
      <>
        {cancel}
        <Button variant="primary" type="submit" form="open-file" isDisabled={!canOpen}>
          {words.open}
        </Button>
      </>
    )
  const { file, arrival } = state
  if (arrival.kind === 'new')
    return (
      <>
        {cancel}
        <Button variant="primary" isDisabled={isWorking} onPress={() => void run(importNew(file))}>
          {words.confirmNew}
        </Button>
      </>
    )
  const copy = () => void run(importCopy(file))
  return (
    <>
      {cancel}
      <Button
        variant={arrival.kind === 'copyOnly' ? 'primary' : 'plain'}
        isDisabled={isWorking}
        onPress={copy}
      >
        {words.confirmCopy}
      </Button>
      {arrival.kind === 'update' && hasUpdate(arrival) ? (
        <Button
          variant="primary"
          isDisabled={isWorking}
          onPress={() => void run(importUpdate(file, picked.fileName))}
        >
          {words.confirmUpdate}
        </Button>
      ) : null}
    </>
  )
}
