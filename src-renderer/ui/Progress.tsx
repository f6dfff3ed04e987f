import { uiWords } from '#text/uiWords.ts'

import { Button } from './Button.tsx'

import css from './Progress.module.css'

interface ProgressProps {
  readonly label: string
  /** 0 to 1; `null` when the length is unknown. */
  readonly value?: number | null
  /** "120 / 5.000 dòng" */
  readonly detail?: string
  readonly onCancel?: () => void
}

/** Long work: what, how far, and the way out. */
export function Progress({ label, value = null, detail, onCancel }: ProgressProps) {
  return (
    <div className={css.progress}>
      <div className={css.words}>
        <span>{label}</span>
        <span className={css.detail}>{detail}</span>
      </div>
      <div className={css.line}>
        <progress
          className={css.bar}
          aria-label={label}
          max={1}
          {...(value === null ? {} : { value })}
        />
        {onCancel === undefined ? null : (
          <Button size="s" onPress={onCancel}>
            {uiWords.cancel}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Work of a second or two, beside the thing that is waiting. */
export function Spinner({ label = uiWords.busy }: { readonly label?: string }) {
  return <output aria-label={label} className={css.spinner} />
}
