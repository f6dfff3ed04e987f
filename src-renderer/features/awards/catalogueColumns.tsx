import type { CatalogueRow } from '#domain/awards/ownCatalogue.ts'
import type { GrantorLevel, SubjectKind } from '#domain/record.ts'
import { readIsoDay } from '#domain/time.ts'
import { awardWords } from '#text/awardWords.ts'
import { catalogueWords as words } from '#text/catalogueWords.ts'
import { isoDayText } from '#text/format.ts'
import { worded } from '#ui/attempt.ts'
import { Badge } from '#ui/Badge.tsx'
import type { TableColumn } from '#ui/table/column.ts'
import { CutText } from '#ui/table/CutText.tsx'
import type { AskReason } from '#ui/useReason.tsx'

import { changeRow } from './catalogueEdits.ts'

/** A row of the table: its id is the code. */
export interface CatalogueLine extends CatalogueRow {
  readonly id: string
}

const LEVELS = (Object.keys(awardWords.award.levels) as GrantorLevel[]).map((value) => ({
  value,
  label: awardWords.award.levels[value],
}))

const KINDS = (['form', 'title', 'honour'] as const).map((value) => ({
  value,
  label: words.kinds[value],
}))

const SUBJECTS = (
  [
    ['individual'],
    ['collective'],
    ['household'],
    ['individual', 'collective'],
    ['individual', 'household'],
    ['collective', 'household'],
    ['individual', 'collective', 'household'],
  ] satisfies SubjectKind[][]
).map((kinds: readonly SubjectKind[]) => ({
  value: kinds.join('+'),
  label: words.subjects(kinds),
  kinds,
}))

/** The columns of the catalogue; `ask` is asked before the first change of a row that ships. */
export function catalogueColumns(ask: AskReason): readonly TableColumn<CatalogueLine>[] {
  return [
    {
      key: 'name',
      header: words.columns.name,
      width: 256,
      grow: 3,
      value: ({ award }) => award.name,
      render: (row) => <Name row={row} />,
      edit: 'text',
      onCommit: (row, name) => changeRow(row, 'name', { name }, ask),
    },
    {
      key: 'level',
      header: words.columns.level,
      width: 124,
      value: ({ award }) => award.level,
      edit: 'select',
      options: LEVELS,
      onCommit: (row, value) => {
        const level = LEVELS.find((option) => option.value === value)?.value
        return level === undefined ? undefined : changeRow(row, 'level', { level }, ask)
      },
    },
    {
      key: 'for',
      header: words.columns.for,
      width: 128,
      grow: 1,
      value: ({ award }) => subjectsKey(award.for),
      render: ({ award }) => <CutText text={words.subjects(award.for)} />,
      edit: 'select',
      options: SUBJECTS,
      onCommit: (row, value) => {
        const kinds = SUBJECTS.find((option) => option.value === value)?.kinds
        return kinds === undefined ? undefined : changeRow(row, 'for', { for: kinds }, ask)
      },
    },
    {
      key: 'objects',
      header: words.columns.objects,
      width: 128,
      grow: 1,
      value: ({ award }) => award.objects.join(', '),
      render: ({ award }) => <CutText text={award.objects.join(', ')} />,
      edit: 'text',
      onCommit: (row, text) => changeRow(row, 'objects', { objects: partsOf(text, /[,;]/u) }, ask),
    },
    day('validFrom', ask),
    day('validTo', ask),
    {
      key: 'source',
      header: words.columns.source,
      width: 144,
      grow: 2,
      value: ({ award }) => award.source,
      render: (row) => <CutText text={sourceOf(row)} />,
      edit: 'text',
      onCommit: (row, reason) => {
        if (row.own === null) throw new Error(words.sourceIsShipped)
        return changeRow(row, 'source', { reason }, ask)
      },
    },
    {
      key: 'aliases',
      header: words.columns.aliases,
      width: 168,
      grow: 1,
      value: ({ award }) => award.aliases.join('; '),
      render: ({ award }) => <CutText text={award.aliases.join('; ')} />,
      edit: 'text',
      onCommit: (row, text) => changeRow(row, 'aliases', { aliases: partsOf(text, /;/u) }, ask),
    },
    {
      key: 'grantor',
      header: words.columns.grantor,
      width: 168,
      grow: 1,
      value: ({ award }) => award.grantor,
      render: ({ award }) => <CutText text={award.grantor} />,
      edit: 'text',
      onCommit: (row, grantor) => changeRow(row, 'grantor', { grantor }, ask),
    },
    {
      key: 'kind',
      header: words.columns.kind,
      width: 192,
      value: ({ award }) => award.kind,
      edit: 'select',
      options: KINDS,
      onCommit: (row, value) => {
        const kind = KINDS.find((option) => option.value === value)?.value
        return kind === undefined ? undefined : changeRow(row, 'kind', { kind }, ask)
      },
    },
  ]
}

function day(key: 'validFrom' | 'validTo', ask: AskReason): TableColumn<CatalogueLine> {
  return {
    key,
    header: words.columns[key],
    width: 104,
    value: ({ award }) => isoDayText(award[key]),
    edit: 'text',
    onCommit: async (row, text) => changeRow(row, key, { [key]: await readDay(text) }, ask),
  }
}

/** What is no whole day is refused in the cell. */
function readDay(text: string): Promise<string | null> {
  return worded((async () => readIsoDay(text))())
}

/** Whatever order they are kept in. */
function subjectsKey(kinds: readonly SubjectKind[]): string {
  const has = new Set(kinds)
  return (
    SUBJECTS.find((each) => each.kinds.length === has.size && each.kinds.every((k) => has.has(k)))
      ?.value ?? ''
  )
}

function partsOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Where a row comes from, and that nobody has confirmed it where that is so. */
export function sourceOf({ award, own }: CatalogueRow): string {
  if (own === 'added' && award.source === '') return words.added
  return [award.source, words.confidence[award.confidence]].filter(Boolean).join('; ')
}

/** The name, whose it is, and that it does not hold on the day. */
function Name({ row }: { readonly row: CatalogueLine }) {
  const { award, own, isValid } = row
  return (
    <CutText text={award.name}>
      {own === null ? null : <Badge tone="accent">{words.own}</Badge>}
      {isValid ? null : <Badge>{award.validTo === null ? words.notYet : words.noLonger}</Badge>}
    </CutText>
  )
}
