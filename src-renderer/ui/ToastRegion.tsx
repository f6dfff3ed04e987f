import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'

import { uiWords } from '#text/uiWords.ts'

import { Button } from './Button.tsx'
import { errorMessage } from './errorMessage.ts'
import { IconButton } from './IconButton.tsx'
import { listToasts, subscribeToasts, toast } from './toast.ts'
import type { ToastEntry } from './toast.ts'

import css from './ToastRegion.module.css'

const STAYS = 8000

/** Placed once, in the shell. */
export function ToastRegion() {
  const entries = useSyncExternalStore(subscribeToasts, listToasts)
  return (
    <section aria-label={uiWords.toasts} className={css.region}>
      {entries.map((entry) => (
        <Toast key={entry.id} entry={entry} />
      ))}
    </section>
  )
}

function Toast({ entry }: { readonly entry: ToastEntry }) {
  const { id, text, tone = 'plain', action } = entry
  const lasts = entry.lasts === undefined ? (tone === 'danger' ? null : STAYS) : entry.lasts
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (lasts === null || isHeld) return
    const timer = setTimeout(() => toast.close(id), lasts)
    return () => clearTimeout(timer)
  }, [id, lasts, isHeld])

  const act = async () => {
    toast.close(id)
    try {
      await action?.run()
    } catch (reason) {
      toast.show({ text: errorMessage(reason), tone: 'danger' })
    }
  }

  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={`${css.toast} ${css[tone]}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={css.text}>{text}</p>
      {action === undefined ? null : (
        <Button variant="quiet" onPress={() => void act()}>
          {action.label}
        </Button>
      )}
      <IconButton
        aria-label={uiWords.close}
        size="s"
        icon={<X size={16} strokeWidth={1.75} />}
        onPress={() => toast.close(id)}
      />
    </div>
  )
}
