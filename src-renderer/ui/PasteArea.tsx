import { pastedText } from './pastedText.ts'

import css from './PasteArea.module.css'

interface PasteAreaProps {
  readonly label: string
  readonly placeholder: string
  readonly look?: 'm' | 's'
  /** True for the one field of a dialog, which is opened to paste into it. */
  readonly takesFocus?: boolean
  readonly onText: (text: string) => void
}

/** Takes what is pasted and stays empty itself. */
export function PasteArea({ label, placeholder, look = 'm', takesFocus, onText }: PasteAreaProps) {
  return (
    <textarea
      autoFocus={takesFocus} // oxlint-disable-line jsx-a11y/no-autofocus -- asked for by the dialog
      aria-label={label}
      className={css.area}
      data-look={look}
      placeholder={placeholder}
      value=""
      onPaste={(event) => {
        const text = pastedText(event.clipboardData)
        if (text === event.clipboardData.getData('text/plain')) return
        event.preventDefault()
        onText(text)
      }}
      onChange={(event) => onText(event.target.value)}
    />
  )
}
