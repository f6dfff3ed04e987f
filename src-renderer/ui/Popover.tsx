import type { ReactElement, ReactNode, RefObject } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'

import css from './Popover.module.css'

interface PopoverProps {
  readonly label: string
  /** One Button or IconButton. */
  readonly trigger: ReactElement
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small floating panel at a button. */
export function Popover({ label, trigger, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={css.pop} offset={4}>
        <Dialog aria-label={label} className={css.body}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}

interface PopoverAtProps {
  readonly label: string
  /** The element that the panel hangs from. */
  readonly anchor: RefObject<Element | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A floating panel opened by the caller: the editor of a cell. */
export function PopoverAt({ label, anchor, onClose, children }: PopoverAtProps) {
  return (
    <AriaPopover
      className={css.pop}
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => (open ? undefined : onClose())}
      placement="bottom start"
      offset={2}
    >
      <Dialog aria-label={label} className={css.body}>
        {children}
      </Dialog>
    </AriaPopover>
  )
}
