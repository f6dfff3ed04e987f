import { Check, SlidersHorizontal } from 'lucide-react'

import type { OpenThing } from '#domain/checks/readiness.ts'
import { checkWords } from '#text/checkWords.ts'
import { readinessWords } from '#text/readinessWords.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { MenuButton } from '#ui/Menu.tsx'

import { setLevel } from './checkEdits.ts'

const words = readinessWords.level

/** How grave the office takes all that this check finds. */
export function LevelMenu({ thing }: { readonly thing: OpenThing }) {
  const { problem, shippedLevel } = thing
  const label = words.change(checkWords.checkName(problem.kind))
  return (
    <MenuButton
      label={label}
      actions={(['block', 'warn', 'info', 'off'] as const).map((level) => ({
        id: level,
        label: words.option(level, level === shippedLevel),
        icon: (
          <Check
            size={16}
            strokeWidth={1.75}
            aria-hidden
            visibility={level === problem.level ? 'visible' : 'hidden'}
          />
        ),
        startsGroup: level === 'off',
        onAction: () => {
          if (level !== problem.level)
            void setLevel(problem.kind, level === shippedLevel ? null : level)
        },
      }))}
    >
      <IconButton
        aria-label={label}
        size="s"
        icon={<SlidersHorizontal size={14} strokeWidth={1.75} />}
      />
    </MenuButton>
  )
}
