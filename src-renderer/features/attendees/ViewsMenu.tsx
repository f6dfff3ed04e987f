import { Check, Trash2, View } from 'lucide-react'

import { attendeeWords as words } from '#text/attendeeWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { DraftField } from '#ui/DraftField.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Popover } from '#ui/Popover.tsx'

import { SHIPPED_VIEWS, isSameView } from './savedViews.ts'
import type { SavedView } from './savedViews.ts'

import css from './Attendees.module.css'

interface ViewsMenuProps {
  readonly views: readonly SavedView[]
  /** As the table is shown now. */
  readonly now: Omit<SavedView, 'name'>
  readonly onPick: (view: SavedView) => void
  readonly onSave: (view: SavedView) => Promise<void>
  readonly onRemove: (name: string) => Promise<void>
}

/** Saved views: called up by a press, saved under a name, removed with a way back. */
export function ViewsMenu({ views, now, onPick, onSave, onRemove }: ViewsMenuProps) {
  const current = [...views, ...SHIPPED_VIEWS].find((each) => isSameView(each, now))
  return (
    <Popover
      label={words.viewsTitle}
      trigger={
        <Button variant="quiet" icon={<View size={16} strokeWidth={1.75} />} hint={words.viewsHint}>
          <span className={css.menuLabel}>{words.viewsButton}</span>
        </Button>
      }
    >
      {(close) => {
        const line = (view: SavedView) => (
          <Button
            size="s"
            variant="quiet"
            icon={
              <Check
                size={14}
                strokeWidth={2}
                aria-hidden
                className={view === current ? undefined : css.unseen}
              />
            }
            onPress={() => {
              onPick(view)
              close()
            }}
          >
            {view.name}
          </Button>
        )
        return (
          <div className={css.choices}>
            {SHIPPED_VIEWS.map((view) => (
              <div key={view.name} className={css.viewLine}>
                {line(view)}
              </div>
            ))}
            <h3 className={css.choicesTitle}>{words.viewsOwn}</h3>
            {views.map((view) => (
              <div key={view.name} className={css.viewLine}>
                {line(view)}
                <IconButton
                  size="s"
                  aria-label={words.viewRemove(view.name)}
                  icon={<Trash2 size={14} strokeWidth={1.75} />}
                  onPress={() => void attempt(onRemove(view.name))}
                />
              </div>
            ))}
            {views.length === 0 ? <p className={css.quiet}>{words.viewsNone}</p> : null}
            <DraftField
              label={words.viewName}
              value=""
              isAdder
              placeholder={words.viewNameHint}
              maxLength={80}
              onCommit={async (name) => {
                if (name.trim() !== '') await onSave({ ...now, name: name.trim() })
              }}
            />
          </div>
        )
      }}
    </Popover>
  )
}
