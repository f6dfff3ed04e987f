import { missingFields } from '#domain/awardImport/awardGroups.ts'
import type { AwardChoice, AwardGroup } from '#domain/awardImport/awardGroups.ts'
import { awardsOf } from '#domain/plan.ts'
import type { Award } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { decisionLabel } from '#text/decisionLabel.ts'
import { shortDate } from '#text/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Notice } from '#ui/Notice.tsx'
import { PlainTable } from '#ui/PlainTable.tsx'
import { Select } from '#ui/Select.tsx'
import type { Option } from '#ui/Select.tsx'

import { useReadList } from './awardListContext.ts'

import css from './AwardImport.module.css'

const NEW = 'new'
const { awards: own, states } = words

/** Which award of the plan each award of the list is; what is in doubt is chosen here. */
export function AwardsPart() {
  const read = useReadList()
  const plan = usePlan((each) => each)
  const awards = usePlan(awardsOf)
  return (
    <div className={css.padded}>
      <Rest all={read.overview.groupCount} shown={read.overview.groups.length} />
      <PlainTable isTop>
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
                    options={optionsOf(group, awards)}
                    value={valueOf(choice)}
                    placeholder={own.unanswered}
                    onChange={(value) =>
                      read.verbs.answerAward(
                        group.key,
                        value === NEW ? { kind: 'new' } : { kind: 'present', id: value },
                      )
                    }
                  />
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
  return choice.kind === 'new' ? NEW : choice.id
}

function decisionOf({ stated, decision }: AwardGroup): string {
  if (decision !== null) return own.decision(decisionLabel(decision))
  if (stated === null) return own.noDecision
  const text = [stated.number, shortDate(stated.date)].filter((part) => part !== '').join(', ')
  return own.decision(text)
}

/** The new one, then those that it may be, then all others. */
function optionsOf({ row, candidates }: AwardGroup, awards: readonly Award[]): readonly Option[] {
  const others = awards.filter((award) => !candidates.includes(award))
  const detail = row === null ? own.notInCatalogue : own.isNewDetail(row.name)
  return [
    { value: NEW, label: own.isNew, detail },
    ...[...candidates, ...others].map(({ id, name, grantor }) => ({
      value: id,
      label: name,
      ...(grantor === '' ? {} : { detail: grantor }),
    })),
  ]
}
