import { useEffect, useState } from 'react'

import type { AppInfo } from '#bridge'
import { useBackups } from '#store/backups.ts'
import { bridge } from '#store/bridge.ts'
import { useSaving } from '#store/saving.ts'
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
      </span>
      <span className={css.about}>
        <About />
      </span>
    </footer>
  )
}

function SavedState() {
  const { pending, savedAt, failure } = useSaving()
  if (failure !== null)
    return (
      <strong className={css.failed} role="alert">
        {failure === 'journalled' ? shellWords.journalled : shellWords.notSaved}
      </strong>
    )
  if (pending > 0) return <output>{shellWords.saving}</output>
  return (
    <output>
      {savedAt === null ? shellWords.savedBefore : shellWords.saved(timeOfDay(new Date(savedAt)))}
    </output>
  )
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
