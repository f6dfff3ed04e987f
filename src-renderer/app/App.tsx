import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'

import { messageOf } from '#text/messages.ts'
import { shellWords } from '#text/shellWords.ts'
import { Notice } from '#ui/Notice.tsx'

import { Shell } from './Shell.tsx'
import { openStore } from './start.ts'

import css from './App.module.css'

type Start =
  | { readonly state: 'opening' }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly why: string }

/** The planner: opens the store, then shows the frame with its page. */
export function Root() {
  const [start, setStart] = useState<Start>({ state: 'opening' })
  useEffect(() => {
    openStore().then(
      () => setStart({ state: 'ready' }),
      (error: unknown) => setStart({ state: 'failed', why: messageOf(error) ?? String(error) }),
    )
  }, [])
  if (start.state === 'opening') return null
  if (start.state === 'ready')
    return (
      <I18nProvider locale="vi-VN">
        <Shell />
      </I18nProvider>
    )
  return (
    <main className={css.failed}>
      <Notice tone="danger" title={shellWords.cannotOpen}>
        {start.why}
      </Notice>
    </main>
  )
}
