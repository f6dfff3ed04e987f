import { RotateCcw } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'

import type { Plan } from '#domain/plan.ts'
import { phrasesOf } from '#domain/script/ownPhrases.ts'
import type { PhraseRow } from '#domain/script/ownPhrases.ts'
import { searchable, searched } from '#domain/search.ts'
import { usePlan } from '#store/plan.ts'
import { rules, sourcesOfPhrases } from '#store/rules.ts'
import { useSession } from '#store/session.ts'
import { PHRASE_PARTS, phraseUse, shownPhrase, phraseWords as words } from '#text/phraseWords.ts'
import { Badge } from '#ui/Badge.tsx'
import { NoMatch } from '#ui/NoMatch.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import type { TableColumn } from '#ui/table/column.ts'
import { CutText } from '#ui/table/CutText.tsx'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import { useRowFocus } from '#ui/table/useRowFocus.ts'
import { useReason } from '#ui/useReason.tsx'
import type { AskReason } from '#ui/useReason.tsx'

import { PhraseDetail } from './PhraseDetail.tsx'
import { dropPhrases, wordPhrase } from './phraseEdits.ts'

import css from './Phrases.module.css'

interface PhraseLine extends PhraseRow {
  readonly id: string
}

interface PhrasesTabProps {
  /** The phrase to go to, when the user was sent to one. */
  readonly focus: string | null
}

/** The phrases of which script, captions and news are made, as they ship and as the office has them. */
export function PhrasesTab({ focus }: PhrasesTabProps) {
  const plan = usePlan((each) => each)
  const lines = useMemo(() => linesOf(plan), [plan])
  const [query, setQuery] = useState('')
  const shownQuery = useDeferredValue(query)
  const shown = useMemo(() => searched(lines, shownQuery, searchableOf), [lines, shownQuery])
  const [chosen, setChosen] = useState<string | null>(null)
  const { ask, dialog } = useReason(words.reason)
  const columns = useMemo(() => columnsOf(ask), [ask])
  const visit = useSession((session) => session.visit)
  const { focusRowId } = useRowFocus(focus, visit)
  const row = shown.find(({ id }) => id === chosen) ?? shown[0]
  const drop = (ids: readonly string[]) => dropPhrases(lines.filter(({ id }) => ids.includes(id)))
  return (
    <div className={css.pair}>
      <div className={css.list}>
        <div className={css.bar}>
          <div className={css.search}>
            <SearchField label={words.search} value={query} onChange={setQuery} />
          </div>
          <span className={css.quiet}>
            {words.ownCount(lines.filter(({ own }) => own !== null).length)}
          </span>
        </div>
        <div className={css.table}>
          <EditableTable
            label={words.table}
            rows={shown}
            columns={columns}
            bandAbove={bandAbove}
            onSelect={(ids) => setChosen(ids[0] ?? null)}
            onDelete={drop}
            rowActions={(ids) => {
              const own = lines.filter((line) => ids.includes(line.id) && line.own !== null)
              return [
                {
                  id: 'drop',
                  label: words.toDefault(own.length),
                  icon: <RotateCcw size={16} strokeWidth={1.75} />,
                  shortcut: 'Ctrl+Delete',
                  isDisabled: own.length === 0,
                  onAction: () => void dropPhrases(own),
                },
              ]
            }}
            focusRowId={focusRowId}
            empty={<NoMatch words={words} onShowAll={() => setQuery('')} />}
          />
        </div>
      </div>
      {row === undefined ? null : <PhraseDetail key={row.id} row={row} ask={ask} />}
      {dialog}
    </div>
  )
}

/** In the order in which they are said. */
const ORDER: readonly string[] = PHRASE_PARTS.flatMap(({ phrases }) => Object.keys(phrases))

const PART_BEGINS: ReadonlyMap<string, string> = new Map(
  PHRASE_PARTS.map(({ title, phrases }) => [Object.keys(phrases)[0] ?? '', title]),
)

function linesOf(plan: Plan): readonly PhraseLine[] {
  return phrasesOf(plan, rules.phrases, sourcesOfPhrases)
    .map((row) => ({ ...row, id: row.phrase }))
    .toSorted((a, b) => ORDER.indexOf(a.phrase) - ORDER.indexOf(b.phrase))
}

function bandAbove({ phrase }: PhraseLine) {
  const title = PART_BEGINS.get(phrase)
  return title === undefined ? null : <span className={css.band}>{title}</span>
}

function searchableOf({ phrase, shipped, own }: PhraseLine) {
  return searchable(phraseUse(phrase), shownPhrase(shipped), shownPhrase(own?.text ?? ''))
}

function columnsOf(ask: AskReason): readonly TableColumn<PhraseLine>[] {
  return [
    {
      key: 'use',
      header: words.columns.use,
      width: 216,
      grow: 0.4,
      value: ({ phrase }) => phraseUse(phrase),
    },
    {
      key: 'text',
      header: words.columns.text,
      width: 280,
      grow: 1,
      value: textOf,
      render: (row) => (
        <CutText text={textOf(row)}>
          {row.own === null ? null : (
            <Badge tone={row.problem === null ? 'accent' : 'warn'}>
              {row.problem === null ? words.own : words.unusable}
            </Badge>
          )}
        </CutText>
      ),
      edit: 'multiline',
      onCommit: (row, text) => wordPhrase(row, text, ask),
    },
  ]
}

function textOf({ own, shipped }: PhraseRow): string {
  return shownPhrase(own?.text ?? shipped)
}
