import { missingFields } from '#domain/awardImport/awardGroups.ts'
import type { AwardChoice, AwardGroup } from '#domain/awardImport/awardGroups.ts'
import { possibleGrantors, possibleNames } from '#domain/awardImport/severalGrantors.ts'
import { awardsOf } from '#domain/plan.ts'
import type { Award } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { decisionLabel } from '#text/decisionLabel.ts'
import { shortDate } from '#text/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { DraftField } from '#ui/DraftField.tsx'
import { Notice } from '#ui/Notice.tsx'
import { PlainTable } from '#ui/PlainTable.tsx'
import { Select } from '#ui/Select.tsx'
import type { Option } from '#ui/Select.tsx'

import { useReadList } from './awardListContext.ts'

import css from './AwardImport.module.css'

const NEW = 'new'
const GRANTED = 'granted'
const { awards: own, states } = words

/** Which award of the plan each award of the list is; what is in doubt is chosen here. */
export function AwardsPart() {
  const read = useReadList()
  const plan = usePlan((each) => each)
  const awards = usePlan(awardsOf)
  return (
    <div className={css.padded}>
      <Rest all={read.overview.groupCount} shown={read.overview.groups.length} />
      <PlainTable label={own.label} isTop>
        <thead>
          <tr>
            <th scope="col">{own.label}</th>
            <th scope="col">{own.goesTo}</th>
          </tr>
        </thead>
        <tbody>
          {read.overview.groups.map((group) => {
            const choice = read.answers.awards.get(group.key) ?? group.choice
            const needed = missingFields(plan, group)
            return (
              <tr key={group.key}>
                <td>
                  <div>{group.label}</div>
                  <div className={css.quiet}>
                    {[
                      group.written === group.label ? '' : own.written(group.written),
                      own.rows(group.rows),
                      decisionOf(group),
                      needed.decision ? own.getsDecision : '',
                    ]
                      .filter((part) => part !== '')
                      .join(', ')}
                  </div>
                  {group.doubt === null ? null : (
                    <div className={css.doubt}>
                      {choice === null ? <Badge tone="warn">{states.doubt}</Badge> : null}
                      <span>{own.doubts[group.doubt]}</span>
                    </div>
                  )}
                </td>
                <td className={css.goesToAward}>
                  <Select
                    label={`${own.goesTo}: ${group.label}`}
                    hideLabel
                    options={optionsOf(group, choice, awards)}
                    value={valueOf(choice)}
                    placeholder={own.unanswered}
                    onChange={(value) => read.verbs.answerAward(group.key, choiceOf(value))}
                  />
                  {group.doubt === 'grantorOpen' && choice?.kind === 'new' && choice.grantor ? (
                    <DraftField
                      label={own.newGrantor}
                      value={choice.grantor}
                      description={own.newGrantorHelp}
                      onCommit={(grantor) => {
                        if (grantor.trim() !== '')
                          read.verbs.answerAward(group.key, {
                            kind: 'new',
                            grantor: grantor.trim(),
                          })
                      }}
                    />
                  ) : null}
                  {group.doubt === 'grantorOpen' && choice?.kind === 'new' && choice.name ? (
                    <DraftField
                      label={own.newName}
                      value={choice.name}
                      description={own.newNameHelp}
                      onCommit={(name) => {
                        if (name.trim() !== '')
                          read.verbs.answerAward(group.key, { kind: 'new', name: name.trim() })
                      }}
                    />
                  ) : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </PlainTable>
    </div>
  )
}

/** What is not shown of a list that is too long to be what it is taken for. */
function Rest({ all, shown }: { readonly all: number; readonly shown: number }) {
  return all === shown ? null : <Notice tone="warn">{own.tooMany(all, shown)}</Notice>
}

function valueOf(choice: AwardChoice | null): string | null {
  if (choice === null) return null
  if (choice.kind === 'present') return choice.id
  if (choice.grantor !== undefined) return `${GRANTED}/${choice.grantor}`
  return choice.name === undefined ? NEW : `${NEW}/${choice.name}`
}

function choiceOf(value: string): AwardChoice {
  if (value === NEW) return { kind: 'new' }
  if (value.startsWith(`${GRANTED}/`))
    return { kind: 'new', grantor: value.slice(GRANTED.length + 1) }
  return value.startsWith(`${NEW}/`)
    ? { kind: 'new', name: value.slice(NEW.length + 1) }
    : { kind: 'present', id: value }
}

function decisionOf({ stated, decision }: AwardGroup): string {
  if (decision !== null) return own.decision(decisionLabel(decision))
  if (stated === null) return own.noDecision
  const text = [stated.number, shortDate(stated.date)].filter((part) => part !== '').join(', ')
  return own.decision(text)
}

/** The new one, then those that it may be, then all others. */
function optionsOf(
  group: AwardGroup,
  choice: AwardChoice | null,
  awards: readonly Award[],
): readonly Option[] {
  const { candidates } = group
  const others = awards.filter((award) => !candidates.includes(award))
  return [
    ...newOptions(group, choice),
    ...[...candidates, ...others].map(({ id, name, grantor }) => ({
      value: id,
      label: name,
      ...(grantor === '' ? {} : { detail: grantor }),
    })),
  ]
}

/** With what the user typed beside what was proposed. */
function withOne(proposed: readonly string[], typed: string | undefined): readonly string[] {
  return typed === undefined || proposed.includes(typed) ? proposed : [...proposed, typed]
}

function newOptions(
  { label, row, doubt }: AwardGroup,
  choice: AwardChoice | null,
): readonly Option[] {
  if (row === null) return [{ value: NEW, label: own.isNew, detail: own.notInCatalogue }]
  if (doubt !== 'grantorOpen')
    return [{ value: NEW, label: own.isNew, detail: own.isNewDetail(row.name) }]
  const said = choice?.kind === 'new' ? choice : null
  const granted = possibleGrantors(row)
  const grantors = granted.length === 0 ? [] : withOne(granted, said?.grantor)
  const names = granted.length === 0 ? withOne(possibleNames(row), said?.name) : []
  return [
    ...grantors.map((grantor) => ({
      value: `${GRANTED}/${grantor}`,
      label: own.isNewNamed(label),
      detail: own.grantedBy(grantor),
    })),
    ...names.map((name) => ({ value: `${NEW}/${name}`, label: own.isNewNamed(name) })),
    { value: NEW, label: own.grantorLater, detail: own.grantorLaterDetail },
  ]
}
