import { useState } from 'react'

import { checkWords } from '#text/checkWords.ts'
import { Button } from '#ui/Button.tsx'

import css from './Checks.module.css'

/** Drawn at once; a list of thousands is asked for in steps. */
const STEP = 50

/** The first items of a list, and the button for more of them; null when all are shown. */
export function useLongList<Item>(items: readonly Item[]) {
  const [most, setMost] = useState(STEP)
  const more =
    items.length > most ? (
      <div className={css.more}>
        <Button variant="quiet" size="s" onPress={() => setMost(most + 4 * STEP)}>
          {checkWords.more(items.length - most)}
        </Button>
      </div>
    ) : null
  return { shown: items.slice(0, most), more }
}
