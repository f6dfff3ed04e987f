import { Suspense, lazy } from 'react'

import { goTo } from '#store/session.ts'

import { hideBackups, useBackupsShown } from './backupsShown.ts'

const BackupsDialog = lazy(async () => ({
  default: (await import('#features/backups/BackupsDialog.tsx')).BackupsDialog,
}))

/** The snapshots, and the way back to one of them. */
export function Backups() {
  const { shown } = useBackupsShown()
  if (!shown) return null
  return (
    <Suspense fallback={null}>
      <BackupsDialog onClose={hideBackups} onRestored={() => goTo({ page: 'library' })} />
    </Suspense>
  )
}
