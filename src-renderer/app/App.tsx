import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'

import { CannotOpen } from './CannotOpen.tsx'
import { Shell } from './Shell.tsx'
import { openStore } from './start.ts'

type Start =
  | { readonly state: 'opening' }
  | { readonly state: 'ready' }
  | { readonly state: 'failed'; readonly why: unknown }

/** The planner: opens the store, then shows the frame with its page. */
export function Root() {
  const [start, setStart] = useState<Start>({ state: 'opening' })
  useEffect(() => {
    openStore().then(
      () => setStart({ state: 'ready' }),
      (why: unknown) => setStart({ state: 'failed', why }),
    )
  }, [])
  if (start.state === 'opening') return null
  if (start.state === 'ready')
    return (
      <I18nProvider locale="vi-VN">
        <Shell />
      </I18nProvider>
    )
  return <CannotOpen why={start.why} />
}
