import type { ReactElement, ReactNode, RefObject } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'

import css from './List.module.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly onAction: () => void
  readonly icon?: ReactNode
  readonly shortcut?: string
  readonly tone?: 'danger'
  readonly isDisabled?: boolean
  /** A hairline above: the start of another kind of action. */
  readonly startsGroup?: boolean
}

interface MenuListProps {
  readonly label: string
  readonly actions: readonly MenuAction[]
}

function MenuList({ label, actions, isAlone = false }: MenuListProps & { isAlone?: boolean }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- without a trigger nobody else gives it the keys
    <AriaMenu aria-label={label} autoFocus={isAlone ? 'first' : undefined}>
      {actions.flatMap((action) => [
        action.startsGroup === true ? (
          <Separator key={`${action.id}-rule`} className={css.rule} />
        ) : null,
        <MenuItem
          key={action.id}
          id={action.id}
          textValue={action.label}
          isDisabled={action.isDisabled}
          onAction={action.onAction}
          className={`${css.item} ${action.tone === 'danger' ? css.danger : ''}`}
        >
          {action.icon}
          <span className={css.main}>{action.label}</span>
          {action.shortcut === undefined ? null : <kbd className={css.key}>{action.shortcut}</kbd>}
        </MenuItem>,
      ])}
    </AriaMenu>
  )
}

interface MenuButtonProps extends MenuListProps {
  /** One Button or IconButton. */
  readonly children: ReactElement
}

export function MenuButton({ children, ...list }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover aria-label={list.label} className={css.pop} offset={4}>
        <MenuList {...list} />
      </Popover>
    </MenuTrigger>
  )
}

interface MenuAtProps extends MenuListProps {
  /** The element that the menu hangs from. */
  readonly anchor: RefObject<Element | null>
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A menu opened by the caller: right click, Shift+F10. */
export function MenuAt({ anchor, isOpen, onClose, label, actions }: MenuAtProps) {
  const closing = actions.map((action) => ({
    ...action,
    onAction: () => {
      onClose()
      action.onAction()
    },
  }))
  return (
    <Popover
      aria-label={label}
      className={css.pop}
      triggerRef={anchor}
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      placement="bottom start"
      offset={2}
    >
      <MenuList label={label} actions={closing} isAlone />
    </Popover>
  )
}
