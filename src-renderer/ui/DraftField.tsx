import { memo } from 'react'
import type { ComponentProps, KeyboardEvent } from 'react'

import { FormRow } from './FormRow.tsx'
import { useDraft } from './useDraft.ts'
import type { Parsed } from './useDraft.ts'

import css from './Field.module.css'

interface DraftFieldBase {
  readonly label: string
  readonly hideLabel?: boolean
  /** The stored value as text. */
  readonly value: string
  readonly description?: string
  /** An error the page knows; a refused commit stands before it. */
  readonly error?: string | null
  readonly placeholder?: string
  /** Enter makes a new line; Ctrl+Enter or leaving commits. */
  readonly isMultiline?: boolean
  /** Each commit makes something new: the field is empty at once, for the next text. */
  readonly isAdder?: boolean
  readonly isReadOnly?: boolean
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  /** `bare` has no frame until touched; `title` is bare and large. */
  readonly look?: 'framed' | 'bare' | 'title'
  readonly unit?: string
  readonly align?: 'start' | 'end'
  readonly maxLength?: number
  readonly spellCheck?: boolean
}

interface TextDraft {
  readonly parse?: undefined
  /** Gets NFC text, never trimmed or re-cased. Throwing or rejecting keeps the draft and shows why. */
  readonly onCommit: (text: string) => void | Promise<void>
}

interface ParsedDraft<T> {
  /** Reads a clock time, a date, a number; a message refuses the draft. */
  readonly parse: (text: string) => Parsed<T>
  readonly onCommit: (value: T) => void | Promise<void>
}

export type DraftFieldProps<T> = DraftFieldBase & (TextDraft | ParsedDraft<T>)

function PlainDraftField<T = string>(props: DraftFieldProps<T>) {
  const { look = 'framed', isMultiline = false } = props
  const send = (text: string) => {
    if (props.parse === undefined) return props.onCommit(text)
    const parsed = props.parse(text)
    if (!parsed.ok) throw new Error(parsed.message)
    return props.onCommit(parsed.value)
  }
  const draft = useDraft(props.value, send, props.isAdder)

  const press = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (!isMultiline || event.ctrlKey)) {
      event.preventDefault()
      draft.commit()
    }
    if (event.key === 'Escape' && draft.isDirty) {
      // The first Esc belongs to the draft, not to the dialog around it.
      event.stopPropagation()
      draft.revert()
    }
  }

  return (
    <FormRow
      label={props.label}
      hideLabel={props.hideLabel}
      description={props.description}
      error={draft.error ?? props.error}
    >
      {(ids) => {
        const shared = {
          ...ids,
          value: draft.text,
          placeholder: props.placeholder,
          readOnly: props.isReadOnly,
          disabled: props.isDisabled,
          maxLength: props.maxLength,
          spellCheck: props.spellCheck ?? false,
          autoComplete: 'off',
          // Asked for by the page that opens a form; it never moves focus by itself.
          autoFocus: props.autoFocus,
          'data-draft': draft.isDirty ? true : undefined,
          className: [
            css.control,
            look === 'framed' ? '' : css.bare,
            look === 'title' ? css.large : '',
            props.align === 'end' ? css.number : '',
          ].join(' '),
          onFocus: draft.focus,
          onBlur: () => draft.commit(true),
          onKeyDown: press,
          onChange: (event: { readonly target: { readonly value: string } }) =>
            draft.type(event.target.value),
        } satisfies ComponentProps<'input'> & ComponentProps<'textarea'> & { 'data-draft'?: true }
        const control = isMultiline ? <textarea rows={2} {...shared} /> : <input {...shared} />
        if (props.unit === undefined) return control
        return (
          <div className={css.wrap}>
            {control}
            <span className={css.unit}>{props.unit}</span>
          </div>
        )
      }}
    </FormRow>
  )
}

/** A text field that keeps its own draft: Enter or leaving commits, Esc goes back. */
export const DraftField = memo(PlainDraftField) as typeof PlainDraftField
