import { render } from '@testing-library/react'

import { Root } from '#app/App.tsx'
import { goTo } from '#store/session.ts'
import { toast } from '#ui/toast.ts'

import { openEmptyStore } from './openStore.ts'

/** The planner on an empty store, as at the first start, with a bridge that has no main process. */
export async function openApp(): Promise<void> {
  await openEmptyStore()
  goTo({ page: 'library' })
  toast.clear()
  render(<Root />)
}
