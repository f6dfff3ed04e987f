import { useEffect, useState } from 'react'

import type { AppInfo } from '#bridge'
import { bridge } from '#store/bridge.ts'
import { useSaving } from '#store/saving.ts'
import { timeOfDay } from '#text/format.ts'
import { shellWords } from '#text/shellWords.ts'

import css from './StatusBar.module.css'

/** Says what is safe: it claims "Đã lưu" only for what the disk has acknowledged. */
export function StatusBar() {
  return (
    <footer className={css.bar}>
      <SavedState />
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
        {shellWords.notSaved}
      </strong>
    )
  if (pending > 0) return <output>{shellWords.saving}</output>
  return (
    <output>
      {savedAt === null ? shellWords.savedBefore : shellWords.saved(timeOfDay(new Date(savedAt)))}
    </output>
  )
}

function About() {
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    void bridge().appInfo().then(setInfo)
  }, [])
  return info === null ? null : shellWords.about(info.version, info.electron)
}
