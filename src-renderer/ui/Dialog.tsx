import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

import { uiWords } from '#text/uiWords.ts'

import { IconButton } from './IconButton.tsx'

import css from './Dialog.module.css'

interface DialogProps extends DialogPartsProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** `side`: a sheet at the right edge, the page stays in sight. `page`: all the room there is. */
  readonly look?: 'middle' | 'wide' | 'side' | 'page'
  /** False while work runs that must not be left. */
  readonly isDismissable?: boolean
  /** The children bring their own `DialogParts`: one dialog for parts that follow one another. */
  readonly bringsParts?: boolean
}

interface DialogPartsProps {
  /** Buttons at the bottom right, the main one last. */
  readonly actions?: ReactNode
  /** What the buttons will do, at the left of them. */
  readonly summary?: ReactNode
  readonly children: ReactNode
}

const VEILS = { middle: '', wide: '', side: css.atSide, page: css.asPage }

/** Takes over the page until it is closed. Where an undo will do, do not ask. */
export function Dialog({
  title,
  isOpen,
  onClose,
  look = 'middle',
  actions,
  summary,
  isDismissable = true,
  bringsParts = false,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      className={`${css.veil} ${VEILS[look] ?? ''}`}
      data-veil={look}
    >
      <Modal className={`${css.modal} ${css[look]}`}>
        <AriaDialog className={css.dialog}>
          <header className={css.head}>
            <Heading slot="title" className={css.title}>
              {title}
            </Heading>
            {isDismissable ? (
              <IconButton
                aria-label={uiWords.close}
                shortcut="Esc"
                icon={<X size={16} strokeWidth={1.75} />}
                onPress={onClose}
              />
            ) : null}
          </header>
          {bringsParts ? (
            children
          ) : (
            <DialogParts actions={actions} summary={summary}>
              {children}
            </DialogParts>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** What is below the title of a dialog. */
export function DialogParts({ actions, summary, children }: DialogPartsProps) {
  return (
    <>
      <FirstFocus />
      <div className={css.body}>{children}</div>
      {actions === undefined ? null : (
        <footer className={css.foot}>
          {summary === undefined ? null : <div className={css.summary}>{summary}</div>}
          {actions}
        </footer>
      )}
    </>
  )
}

const FIELDS = 'input:not([type="radio"]):enabled, input[type="radio"]:checked, textarea:enabled'

/** The keys go to the first field, or to the main button, so that Enter does what was opened. */
function FirstFocus() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const dialog = mark.current?.closest('section')
    if (dialog === null || dialog === undefined) return
    const { activeElement } = document
    if (activeElement !== dialog && dialog.contains(activeElement)) return
    const main = [...dialog.querySelectorAll<HTMLElement>('footer button:enabled')].at(-1)
    const first = dialog.querySelector<HTMLElement>(FIELDS) ?? main
    first?.focus()
  }, [])
  return <span ref={mark} hidden />
}
