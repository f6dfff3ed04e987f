import { setAward } from '#domain/awards/award.ts'
import { levelOfGrantor } from '#domain/awards/catalogue.ts'
import { decisionsOf } from '#domain/plan.ts'
import type { Award, GrantorLevel } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import { edit } from '#store/edit.ts'
import { usePlan } from '#store/plan.ts'
import { useRules } from '#store/rules.ts'
import { awardWords } from '#text/awardWords.ts'
import { decisionLabel } from '#text/decisionLabel.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { DraftField } from '#ui/DraftField.tsx'
import { Select } from '#ui/Select.tsx'

import { catalogueName, catalogueOptions, chosenFields, typedFields } from './catalogueChoice.ts'
import { StatedCounts } from './StatedCounts.tsx'

import css from './Awards.module.css'

const words = awardWords.award

const UNKNOWN = 'unknown'

const LEVELS: readonly { readonly value: GrantorLevel | 'unknown'; readonly label: string }[] = [
  { value: UNKNOWN, label: words.unknownLevel },
  ...(Object.keys(words.levels) as GrantorLevel[]).map((value) => ({
    value,
    label: words.levels[value],
  })),
]

type TextField = 'shortName' | 'reason' | 'note'

/** What is granted, by whom, under which decision, for how many. */
export function AwardFacts({ award }: { readonly award: Award }) {
  const decisions = usePlan(decisionsOf)
  const { id, name } = award
  const save = (field: string, fields: Fields<Award>) =>
    worded(edit(awardWords.steps.editAward(field, name), (plan) => setAward(plan, id, fields)))
  const saveText = (field: TextField) => (text: string) => save(words[field], { [field]: text })
  const rules = useRules()
  const options = catalogueOptions(rules)
  const known = award.catalogueCode === null ? null : catalogueName(award.catalogueCode, rules)
  return (
    <div className={css.facts}>
      <div className={css.wide}>
        <ComboBox
          label={words.name}
          options={options}
          value={null}
          text={name}
          prefersTyped
          description={known === null ? words.notInCatalogue : words.catalogue(known)}
          onPick={(code) => save(words.name, chosenFields(award, code, rules))}
          onText={(text) => save(words.name, typedFields(award, text, rules))}
        />
      </div>
      <DraftField
        label={words.grantor}
        value={award.grantor}
        description={words.grantorHelp}
        onCommit={(grantor) =>
          save(words.grantor, {
            grantor,
            grantorLevel: award.grantorLevel ?? levelOfGrantor(grantor),
          })
        }
      />
      <Select
        label={words.level}
        options={LEVELS}
        value={award.grantorLevel ?? UNKNOWN}
        onChange={(level) =>
          void attempt(save(words.level, { grantorLevel: level === UNKNOWN ? null : level }))
        }
      />
      <Select
        label={words.decision}
        options={[
          { value: '', label: words.noDecision },
          ...decisions.map((each) => ({
            value: each.id,
            label: decisionLabel(each),
            detail: each.title,
          })),
        ]}
        value={award.decisionId ?? ''}
        onChange={(decisionId) =>
          void attempt(save(words.decision, { decisionId: decisionId === '' ? null : decisionId }))
        }
      />
      <DraftField
        label={words.shortName}
        value={award.shortName}
        description={words.shortNameHelp}
        onCommit={saveText('shortName')}
      />
      <div className={css.wide}>
        <StatedCounts award={award} />
      </div>
      <div className={css.wide}>
        <DraftField
          label={words.reason}
          value={award.reason}
          description={words.reasonHelp}
          isMultiline
          onCommit={saveText('reason')}
        />
      </div>
      <div className={css.wide}>
        <DraftField label={words.note} value={award.note} isMultiline onCommit={saveText('note')} />
      </div>
    </div>
  )
}
