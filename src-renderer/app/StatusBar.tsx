import { useEffect, useState } from 'react'

import type { AppInfo, SecondFolder } from '#bridge'
import { useBackups } from '#store/backups.ts'
import { bridge } from '#store/bridge.ts'
import { useSafety } from '#store/safety.ts'
import { useSaving } from '#store/saving.ts'
import type { Saving } from '#store/saving.ts'
import { moment, timeOfDay } from '#text/format.ts'
import { shellWords } from '#text/shellWords.ts'

import { showBackups } from './backupsShown.ts'

import css from './StatusBar.module.css'

/** Says what is safe: it claims "Đã lưu" only for what the disk has acknowledged. */
export function StatusBar() {
  return (
    <footer className={css.bar}>
      <span className={css.states}>
        <SavedState />
        <BackupState />
        <SecondState />
      </span>
      <span className={css.about}>
        <About />
      </span>
    </footer>
  )
}

function SavedState() {
  const { pending, savedAt, failure, inMemory, slow } = useSaving()
  const alarm = alarmOf({ failure, inMemory, slow })
  if (alarm !== null)
    return (
      <strong className={css.failed} role="alert">
        {alarm}
      </strong>
    )
  if (pending) return <output>{shellWords.saving}</output>
  return (
    <output>
      {savedAt === null ? (
        shellWords.savedBefore
      ) : (
        <time dateTime={savedAt}>{shellWords.saved(timeOfDay(new Date(savedAt)))}</time>
      )}
    </output>
  )
}

/** What keeps the bar from claiming that all is saved, the worst first; null when nothing does. */
function alarmOf({ failure, inMemory, slow }: Pick<Saving, 'failure' | 'inMemory' | 'slow'>) {
  if (slow) return shellWords.slow
  if (failure !== null && failure !== 'journalled') return shellWords.notSaved
  return inMemory || failure !== null ? shellWords.journalled : null
}

/** The second copy: when it was made, or what is wrong with it. */
function SecondState() {
  const second = useSafety((state) => state.safety?.second)
  const { heardAt } = useBackups()
  if (second === undefined) return null
  if (second.problem !== null)
    return (
      <button type="button" className={css.alarm} onClick={showBackups}>
        {shellWords.secondCopyFailed}
      </button>
    )
  return (
    <button type="button" className={css.backup} title={shellWords.restore} onClick={showBackups}>
      {secondWords(second, heardAt)}
    </button>
  )
}

function secondWords({ folder, copiedAt }: SecondFolder, heardAt: number): string {
  if (folder === null) return shellWords.secondFolderNone
  if (copiedAt === null) return shellWords.secondCopyNone
  return shellWords.secondCopy(moment(new Date(copiedAt), new Date(heardAt)))
}

function BackupState() {
  const { newest, heardAt, failed } = useBackups()
  if (failed) return <strong className={css.failed}>{shellWords.backupFailed}</strong>
  return (
    <button type="button" className={css.backup} title={shellWords.restore} onClick={showBackups}>
      {newest === null
        ? shellWords.noBackup
        : shellWords.backup(moment(new Date(newest.takenAt), new Date(heardAt)))}
    </button>
  )
}

function About() {
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    void bridge().appInfo().then(setInfo)
  }, [])
  return info === null ? null : shellWords.about(info.version, info.electron)
}
