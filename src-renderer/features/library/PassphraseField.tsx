import { FormRow } from '#ui/FormRow.tsx'

import css from './FileDialog.module.css'

interface PassphraseFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: string
  readonly error?: string | null
}

/** A passphrase: hidden while it is typed, and never offered to be remembered. */
export function PassphraseField({ value, onChange, ...row }: PassphraseFieldProps) {
  return (
    <FormRow {...row}>
      {(ids) => (
        <input
          {...ids}
          type="password"
          autoComplete="off"
          className={css.input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormRow>
  )
}
