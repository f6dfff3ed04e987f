import { readRank } from '#domain/attendees/attendeeCells.ts'
import type { LadderRow } from '#domain/precedence/ownLadder.ts'
import { readIsoDay } from '#domain/time.ts'
import { isoDayText, number } from '#text/format.ts'
import { precedenceWords } from '#text/precedenceWords.ts'
import { worded } from '#ui/attempt.ts'
import { Badge } from '#ui/Badge.tsx'
import type { TableColumn } from '#ui/table/column.ts'
import { CutText } from '#ui/table/CutText.tsx'
import type { AskReason } from '#ui/useReason.tsx'

import { changeRung } from './ladderEdits.ts'

const words = precedenceWords.ladder

/** A row of the table: its id is the code. */
export interface LadderLine extends LadderRow {
  readonly id: string
  /** How many attendees stand on the rung. */
  readonly people: number
}

const INTRODUCED = (['byName', 'group'] as const).map((value) => ({
  value,
  label: words.introduced[value],
}))

/** The columns of the ladder; `ask` is asked before the first change of a rung that ships. */
export function ladderColumns(ask: AskReason): readonly TableColumn<LadderLine>[] {
  return [
    {
      key: 'rank',
      header: words.columns.rank,
      width: 56,
      align: 'end',
      value: ({ rung }) => number(rung.rank),
      edit: 'text',
      // A rung without a rank is refused as any that is no number.
      onCommit: async (row, text) => {
        const rank = await worded((async () => readRank(text) ?? Number.NaN)())
        return changeRung(row, 'rank', { rank }, ask)
      },
    },
    {
      key: 'name',
      header: words.columns.name,
      width: 200,
      grow: 3,
      value: ({ rung }) => rung.name,
      render: (row) => <Name row={row} />,
      edit: 'text',
      onCommit: (row, name) => changeRung(row, 'name', { name }, ask),
    },
    {
      key: 'people',
      header: words.columns.people,
      width: 52,
      align: 'end',
      value: ({ people }) => (people === 0 ? '' : number(people)),
    },
    {
      key: 'introduced',
      header: words.columns.introduced,
      width: 92,
      value: ({ rung }) => rung.introduced,
      edit: 'select',
      options: INTRODUCED,
      onCommit: (row, value) => {
        const introduced = INTRODUCED.find((option) => option.value === value)?.value
        return introduced === undefined
          ? undefined
          : changeRung(row, 'introduced', { introduced }, ask)
      },
    },
    {
      key: 'posts',
      header: words.columns.posts,
      width: 240,
      grow: 1,
      value: ({ rung }) => rung.posts.join('; '),
      render: ({ rung }) => <CutText text={rung.posts.join('; ')} />,
      edit: 'multiline',
      onCommit: (row, text) => changeRung(row, 'posts', { posts: postsOf(text) }, ask),
    },
    day('validFrom', ask),
    day('validTo', ask),
    {
      key: 'source',
      header: words.columns.source,
      width: 200,
      grow: 2,
      value: ({ rung }) => rung.source,
      render: (row) => <CutText text={sourceOf(row)} />,
      edit: 'text',
      onCommit: (row, reason) => {
        if (row.own === null) throw new Error(words.sourceIsShipped)
        return changeRung(row, 'source', { reason }, ask)
      },
    },
  ]
}

function day(key: 'validFrom' | 'validTo', ask: AskReason): TableColumn<LadderLine> {
  return {
    key,
    header: words.columns[key],
    width: 104,
    value: ({ rung }) => isoDayText(rung[key]),
    edit: 'text',
    onCommit: async (row, text) => changeRung(row, key, { [key]: await readDay(text) }, ask),
  }
}

/** What is no whole day is refused in the cell. */
function readDay(text: string): Promise<string | null> {
  return worded((async () => readIsoDay(text))())
}

function postsOf(text: string): readonly string[] {
  return text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Where a rung comes from, or why the office has it so. */
function sourceOf({ rung, own }: LadderRow): string {
  return own === 'added' && rung.source === '' ? words.added : rung.source
}

/** The name, whose it is, and that it does not hold on the day. */
function Name({ row: { rung, own, isValid } }: { readonly row: LadderLine }) {
  return (
    <CutText text={rung.name}>
      {own === null ? null : <Badge tone="accent">{words.own}</Badge>}
      {isValid ? null : <Badge>{rung.validTo === null ? words.notYet : words.noLonger}</Badge>}
    </CutText>
  )
}
