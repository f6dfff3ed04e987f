import { memo, useMemo } from 'react'

import type { Separator } from '#bridge'
import type { StatedDecision } from '#domain/awardImport/statedDecision.ts'
import { catalogueNames } from '#domain/awards/catalogue.ts'
import { awardsOf, decisionsOf } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import type { ListFile } from '#store/listFile.ts'
import { usePlan } from '#store/plan.ts'
import { useRules } from '#store/rules.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { decisionLabel } from '#text/decisionLabel.ts'
import { quoted } from '#text/quoted.ts'
import { spreadsheetWords } from '#text/spreadsheetWords.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { OneByteSelect } from '#ui/OneByteSelect.tsx'
import { Select } from '#ui/Select.tsx'
import type { Option } from '#ui/Select.tsx'
import { SeparatorSelect } from '#ui/SeparatorSelect.tsx'

import type { Overview, Settings } from './awardDesk.ts'
import { NewDecision } from './NewDecision.tsx'
import type { AwardListVerbs } from './useAwardList.ts'

import css from './AwardImport.module.css'

const NONE = 'none'
const NEW = 'new'

const KINDS = [
  { value: 'ask', label: words.kinds.ask },
  { value: 'individual', label: words.kinds.individual },
  { value: 'collective', label: words.kinds.collective },
  { value: 'household', label: words.kinds.household },
] as const

interface SettingsBarProps {
  readonly divided: ListFile['divided']
  readonly overview: Overview
  readonly settings: Settings
  readonly decisionId: Id | null
  readonly newDecision: StatedDecision | null
  readonly isDividing: boolean
  readonly verbs: AwardListVerbs
  /** Keep it the same, so that what is said of a row draws nothing here. */
  readonly onDivide: (separator: Separator | null) => void
}

/** Which sheet is read and from where, and what is meant where a row is silent. */
export const SettingsBar = memo(function SettingsBar(props: SettingsBarProps) {
  const { overview, settings, verbs } = props
  const decisions = usePlan(decisionsOf)
  const awards = usePlan(awardsOf)
  const rules = useRules()
  const { header, top, sheet, separator, oneByte } = overview
  const awardOptions = useMemo<readonly Option[]>(() => {
    const names = [...awards, ...catalogueNames(rules)].map(({ name }) => name)
    return [...new Set(names)].map((name) => ({ value: name, label: name }))
  }, [awards, rules])
  const sheets = overview.sheets.map(({ name, rows, hidden }, at) => ({
    value: String(at),
    label: name,
    detail: [spreadsheetWords.sheetRows(rows), hidden ? spreadsheetWords.hiddenSheet : '']
      .filter((part) => part !== '')
      .join(', '),
  }))
  const headers = [
    { value: NONE, label: words.noHeader },
    ...top.map(({ line, text }, at) => ({
      value: String(at),
      label: words.headerRow(line, quoted(text)),
    })),
  ]
  return (
    <div className={css.settings}>
      {sheets.length < 2 ? null : (
        <Select
          label={words.sheet}
          options={sheets}
          value={String(sheet)}
          onChange={(at) => verbs.setSheet(Number(at))}
        />
      )}
      <Select
        label={words.header}
        options={headers}
        value={header.at === null ? NONE : String(header.at)}
        onChange={(at) => verbs.setHeader(at === NONE ? null : Number(at))}
      />
      {separator === null ? null : (
        <SeparatorSelect
          used={separator}
          asked={props.divided?.by ?? null}
          isDisabled={props.isDividing}
          onChange={props.onDivide}
        />
      )}
      {oneByte === null ? null : (
        <OneByteSelect
          used={oneByte.encoding}
          onChange={(encoding) => verbs.setLetters({ oneByte: encoding })}
        />
      )}
      <ComboBox
        label={words.award}
        options={awardOptions}
        value={null}
        text={settings.award}
        placeholder={words.awardPlaceholder}
        onPick={verbs.setAward}
        onText={(text) => verbs.setAward(text.trim())}
      />
      <Select
        label={words.kind}
        options={KINDS}
        value={settings.kind ?? 'ask'}
        onChange={(kind) => verbs.setKind(kind === 'ask' ? null : kind)}
      />
      <Select
        label={words.decision}
        options={[
          { value: NONE, label: words.noDecision },
          { value: NEW, label: words.newDecision, detail: words.newDecisionDetail },
          ...decisions.map((one) => ({ value: one.id, label: decisionLabel(one) })),
        ]}
        value={props.newDecision === null ? (props.decisionId ?? NONE) : NEW}
        onChange={(id) => {
          if (id === NEW) verbs.setNewDecision({})
          else verbs.setDecision(id === NONE ? null : id)
        }}
      />
      {props.newDecision === null ? null : (
        <NewDecision decision={props.newDecision} onChange={verbs.setNewDecision} />
      )}
    </div>
  )
})
