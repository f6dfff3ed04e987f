import { keepFocus } from './keepFocus.ts'

import css from './MarkButtons.module.css'

/** One of a row of buttons of which one or none is down. */
export interface MarkButton {
  readonly key: string
  readonly label: string
  /** In place of the label where a row has little room. */
  readonly short?: string
  readonly tone: 'ok' | 'danger' | 'info' | 'warn'
  readonly title: string
  readonly isDown: boolean
  readonly onPress: () => void
}

interface Props {
  readonly label: string
  readonly look?: 'm' | 's'
  readonly buttons: readonly MarkButton[]
}

/** What is marked of one person: they never take the focus, so that no key meets them. */
export function MarkButtons({ label, look = 'm', buttons }: Props) {
  return (
    <span role="group" aria-label={label} className={css.marks} data-look={look}>
      {buttons.map((button) => (
        <button
          key={button.key}
          type="button"
          className={css.mark}
          data-tone={button.tone}
          aria-pressed={button.isDown}
          aria-label={button.label}
          title={button.title}
          onMouseDown={keepFocus}
          onClick={button.onPress}
        >
          {button.short === undefined ? (
            button.label
          ) : (
            <>
              <span className={css.short}>{button.short}</span>
              <span className={css.long}>{button.label}</span>
            </>
          )}
        </button>
      ))}
    </span>
  )
}
