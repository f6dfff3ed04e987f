import { useCallback, useEffect, useState } from 'react'

import { keepHere, keptHere } from '#store/thisMachine.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { attempt } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'
import { toast } from '#ui/toast.ts'

import { readLayout, readViews, withView } from './savedViews.ts'
import type { SavedView } from './savedViews.ts'
import { OWN_LAYOUT } from './tableLayout.ts'
import type { TableLayout } from './tableLayout.ts'

const LAYOUT = 'attendeeTableLayout'
const VIEWS = 'attendeeTableViews'

/** As of the last time that the page was open: it comes back as it was left. */
let lastLayout: TableLayout | null = null
let lastViews: readonly SavedView[] = []

/** The columns of the table and the saved views, both kept on this machine. */
export function useTableViews() {
  const [layout, showLayout] = useState(lastLayout ?? OWN_LAYOUT)
  const [views, showViews] = useState(lastViews)
  useEffect(() => {
    let isGone = false
    const read = async () => {
      const [layoutKept, viewsKept] = await Promise.all([keptHere(LAYOUT), keptHere(VIEWS)])
      if (isGone) return
      lastLayout = readLayout(layoutKept)
      lastViews = readViews(viewsKept)
      showLayout(lastLayout)
      showViews(lastViews)
    }
    if (lastLayout === null) void attempt(read())
    return () => {
      isGone = true
    }
  }, [])

  const setLayout = useCallback((next: TableLayout) => {
    lastLayout = next
    showLayout(next)
    void attempt(keepHere(LAYOUT, next))
  }, [])

  const setViews = useCallback((next: readonly SavedView[]) => {
    lastViews = next
    showViews(next)
    return keepHere(VIEWS, next)
  }, [])

  const save = useCallback(
    async (added: SavedView) => {
      const isNew = withView(views, added).length > views.length
      await setViews(withView(views, added))
      toast.show({ text: isNew ? words.viewSaved(added.name) : words.viewReplaced(added.name) })
    },
    [views, setViews],
  )

  const remove = useCallback(
    async (name: string) => {
      await setViews(views.filter((each) => each.name !== name))
      tellUndoable(words.viewRemoved(name), async () => {
        await setViews(views)
        return true
      })
    },
    [views, setViews],
  )

  return { layout, setLayout, views, save, remove }
}
