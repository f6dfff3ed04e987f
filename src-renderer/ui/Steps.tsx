import css from './Steps.module.css'

export interface Step<K extends string> {
  readonly key: K
  readonly label: string
  readonly isDisabled?: boolean
}

interface StepsProps<K extends string> {
  readonly label: string
  readonly steps: readonly Step<K>[]
  readonly now: K
  readonly onGo: (key: K) => void
}

/** Where one is in work of several steps, and the way to each of them. */
export function Steps<K extends string>({ label, steps, now, onGo }: StepsProps<K>) {
  const at = steps.findIndex(({ key }) => key === now)
  return (
    <nav aria-label={label}>
      <ol className={css.steps}>
        {steps.map(({ key, label: name, isDisabled = false }, index) => (
          <li key={key} className={css.item} data-done={index < at || undefined}>
            <button
              type="button"
              className={css.step}
              aria-current={key === now ? 'step' : undefined}
              disabled={isDisabled}
              onClick={() => onGo(key)}
            >
              <span className={css.number} aria-hidden>
                {index + 1}
              </span>
              {name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
