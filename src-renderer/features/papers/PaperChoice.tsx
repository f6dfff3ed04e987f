import { papersPageWords as words } from '#text/papersPageWords.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'

import { isChoosable } from './choices.ts'
import type { Choices, PaperKind } from './choices.ts'
import { InvitationOptions } from './InvitationOptions.tsx'
import { PaperKinds } from './PaperKinds.tsx'
import { SignInOptions } from './SignInOptions.tsx'

import css from './PapersPage.module.css'

interface Props {
  readonly kind: PaperKind
  readonly onKind: (kind: PaperKind) => void
  readonly choices: Choices
  readonly onChoices: (choices: Choices) => void
}

/** Left side of the page: which paper, and how. */
export function PaperChoice({ kind, onKind, choices, onChoices }: Props) {
  return (
    <aside className={css.choice} aria-label={words.choice}>
      <PaperKinds chosen={kind} onChoose={onKind} />
      {kind === 'invitation' && (
        <InvitationOptions
          choice={choices.invitation}
          onChoice={(invitation) => onChoices({ ...choices, invitation })}
        />
      )}
      {kind === 'signInList' && (
        <SignInOptions
          options={choices.signInList}
          onOptions={(signInList) => onChoices({ ...choices, signInList })}
        />
      )}
      {isChoosable(kind) && (
        <div className={css.options}>
          <RadioGroup
            label={words.version}
            options={(['public', 'internal'] as const).map((value) => ({
              value,
              label: words.versions[kind][value],
            }))}
            value={choices[kind].version}
            onChange={(version) => onChoices({ ...choices, [kind]: { ...choices[kind], version } })}
          />
          <Checkbox
            label={words.header}
            isSelected={choices[kind].header}
            onChange={(header) => onChoices({ ...choices, [kind]: { ...choices[kind], header } })}
          />
        </div>
      )}
    </aside>
  )
}
