import { delegationsOf } from '#domain/attendees/delegation.ts'
import type { SignInOptions as Options } from '#papers/SignInList.tsx'
import { usePlan } from '#store/plan.ts'
import { papersPageWords } from '#text/papersPageWords.ts'
import { signInWords } from '#text/signInWords.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { Select } from '#ui/Select.tsx'

import css from './PapersPage.module.css'

const words = signInWords.choices
const ALL = 'all'
const DELEGATION = 'delegation:'
const MOST_BLANK = 200

interface Props {
  readonly options: Options
  readonly onOptions: (options: Options) => void
}

/** Which delegations are listed, and how many empty rows come behind. */
export function SignInOptions({ options, onOptions }: Props) {
  const delegations = usePlan(delegationsOf)
  const listed = delegations.filter(({ expected }) => expected > 0)
  const { delegation } = options
  const isThere = listed.some(({ key }) => key === delegation)
  return (
    <div className={css.options}>
      {listed.length < 2 ? null : (
        <Select
          label={words.delegation}
          options={[
            { value: ALL, label: words.all },
            ...listed.map(({ key, name }) => ({
              value: DELEGATION + key,
              label: key === '' ? words.none : name,
            })),
          ]}
          value={delegation === null || !isThere ? ALL : DELEGATION + delegation}
          onChange={(value) =>
            onOptions({
              ...options,
              delegation: value === ALL ? null : value.slice(DELEGATION.length),
            })
          }
        />
      )}
      <NumberField
        label={words.blankRows}
        description={words.blankRowsHelp}
        min={0}
        max={MOST_BLANK}
        value={options.blankRows}
        onCommit={(blankRows) => onOptions({ ...options, blankRows: blankRows ?? 0 })}
      />
      <Checkbox
        label={papersPageWords.header}
        isSelected={options.header}
        onChange={(header) => onOptions({ ...options, header })}
      />
    </div>
  )
}
