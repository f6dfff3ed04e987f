import { Plus, X } from 'lucide-react'

import { setAward } from '#domain/awards/award.ts'
import { capitalized } from '#domain/personForm.ts'
import type { Award, StatedCount, SubjectKind } from '#domain/record.ts'
import { edit } from '#store/edit.ts'
import { awardWords } from '#text/awardWords.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { DraftField } from '#ui/DraftField.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { Select } from '#ui/Select.tsx'

import css from './Awards.module.css'

const words = awardWords.award

const KINDS = (Object.keys(awardWords.subjects) as SubjectKind[]).map((value) => ({
  value,
  label: capitalized(awardWords.subjects[value]),
}))

const NEW_COUNT: StatedCount = { kind: 'individual', count: null, text: '' }

/** What the decision says of how many: a number, or a description where it names none. */
export function StatedCounts({ award }: { readonly award: Award }) {
  const { stated } = award
  const save = (next: readonly StatedCount[]) =>
    worded(
      edit(awardWords.steps.editAward(words.stated, award.name), (plan) =>
        setAward(plan, award.id, { stated: next }),
      ),
    )
  const put = (at: number, fields: Partial<StatedCount>) =>
    save(stated.map((row, index) => (index === at ? { ...row, ...fields } : row)))
  return (
    <fieldset className={css.stated}>
      <legend className={css.legend}>{words.stated}</legend>
      {stated.length === 0 ? <p className={css.none}>{words.noStated}</p> : null}
      {stated.map((row, index) => (
        <div key={index} className={css.statedRow}>
          <Select
            label={words.statedKind}
            hideLabel
            options={KINDS}
            value={row.kind}
            onChange={(kind) => void attempt(put(index, { kind }))}
          />
          <NumberField
            label={words.statedCount}
            hideLabel
            value={row.count}
            max={100_000}
            placeholder={words.statedUnknown}
            onCommit={(count) => put(index, { count })}
          />
          <DraftField
            label={words.statedText}
            hideLabel
            value={row.text}
            placeholder={words.statedTextHint}
            onCommit={(text) => put(index, { text })}
          />
          <IconButton
            aria-label={words.deleteStated}
            icon={<X size={16} strokeWidth={1.75} />}
            onPress={() => void attempt(save(stated.filter((_, at) => at !== index)))}
          />
        </div>
      ))}
      <div>
        <Button
          variant="quiet"
          size="s"
          icon={<Plus size={14} strokeWidth={1.75} />}
          onPress={() => void attempt(save([...stated, NEW_COUNT]))}
        >
          {words.addStated}
        </Button>
      </div>
    </fieldset>
  )
}
