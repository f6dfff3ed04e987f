import { FileSpreadsheet } from 'lucide-react'
import { useCallback, useState } from 'react'

import { awardImportWords as words } from '#text/awardImportWords.ts'
import { Button } from '#ui/Button.tsx'
import { useArrivals } from '#ui/useArrivals.ts'
import type { Arrival } from '#ui/useArrivals.ts'

import { AwardImport } from './AwardImport.tsx'

import css from './AwardImport.module.css'

/** Opens the import: by its button, by a file dropped on the page, or by Ctrl+V outside of a field. */
export function ImportButton() {
  const [arrival, setArrival] = useState<Arrival | null>(null)
  const take = useCallback((one: Arrival) => setArrival(one), [])
  const isOver = useArrivals(take, arrival !== null)
  return (
    <>
      <Button
        icon={<FileSpreadsheet size={16} strokeWidth={1.75} />}
        hint={words.actionHint}
        onPress={() => setArrival({ kind: 'ask' })}
      >
        {words.action}
      </Button>
      {isOver ? <div className={css.over}>{words.drop}</div> : null}
      {arrival === null ? null : <AwardImport arrival={arrival} onClose={() => setArrival(null)} />}
    </>
  )
}
