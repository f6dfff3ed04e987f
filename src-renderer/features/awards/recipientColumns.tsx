import type { ReactNode } from 'react'

import { recipientName, setRecipient } from '#domain/awards/recipient.ts'
import { numberInPlan } from '#domain/handovers/handoverNumber.ts'
import { stageOrder } from '#domain/handovers/stageOrder.ts'
import { attendeesOf, recipientsOfAward } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id, Recipient } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import { edit } from '#store/edit.ts'
import { awardWords } from '#text/awardWords.ts'
import { photoWords } from '#text/photoWords.ts'
import { worded } from '#ui/attempt.ts'
import type { TableColumn } from '#ui/table/column.ts'
import { CutText } from '#ui/table/CutText.tsx'

import { attendeeOptions } from './attendeeOptions.ts'
import { PhotoCell, PhotoEditor } from './PhotoCell.tsx'
import { KIND_OPTIONS, kindFields, kindKeyOf } from './recipientKinds.ts'

import css from './Awards.module.css'

const words = awardWords.recipient

type OwnText = 'representative' | 'note'

/** The columns of an award's recipients; what they read besides the row is of this plan. */
export function recipientColumns(plan: Plan, awardId: Id): readonly TableColumn<Recipient>[] {
  const save = (row: Recipient, column: keyof typeof words.columns, fields: Fields<Recipient>) =>
    worded(
      edit(awardWords.steps.editRecipient(words.columns[column], recipientName(plan, row)), (now) =>
        setRecipient(now, row.id, fields),
      ),
    )
  const linked = (row: Recipient) => plan.attendees.get(row.attendeeId ?? '')
  const linkedName = (row: Recipient) => linked(row)?.fullName ?? ''
  const groupName = (row: Recipient) => plan.recipients.get(row.partOfId ?? '')?.name ?? ''
  const linkedPost = (row: Recipient) => linked(row)?.statePost || linked(row)?.partyPost || ''
  const linkedUnit = (row: Recipient) => linked(row)?.unit ?? ''
  const turns = turnsOf(plan)
  const turnText = (row: Recipient) => turnsFor(plan, turns, row).join(', ')
  const ownText = (key: OwnText, width: number): TableColumn<Recipient> => ({
    key,
    header: words.columns[key],
    width,
    value: (row) => row[key],
    edit: 'text',
    onCommit: (row, text) => save(row, key, { [key]: text }),
  })
  return [
    {
      key: 'kind',
      header: words.columns.kind,
      width: 128,
      value: kindKeyOf,
      edit: 'select',
      options: KIND_OPTIONS,
      onCommit: (row, key) => save(row, 'kind', kindFields(key)),
    },
    {
      key: 'name',
      header: words.columns.name,
      width: 208,
      grow: 2,
      value: (row) => recipientName(plan, row),
      edit: 'text',
      onCommit: (row, name) => {
        if (linked(row) !== undefined) throw new Error(words.nameOfAttendee)
        return save(row, 'name', { name })
      },
    },
    {
      key: 'photo',
      header: photoWords.column,
      width: 56,
      align: 'center',
      value: (row) => (row.photo === '' ? '' : photoWords.column),
      render: (row) => <PhotoCell recipient={row} />,
      edit: ({ row, cancel }) => <PhotoEditor recipient={row} onClose={cancel} />,
    },
    {
      key: 'count',
      header: words.columns.count,
      width: 72,
      align: 'end',
      value: (row) => (row.kind !== 'group' || row.count === null ? '' : String(row.count)),
      render: (row) => {
        if (row.kind !== 'group') return ''
        return row.count ?? <span className={css.unknown}>{words.unknownCount}</span>
      },
      edit: 'text',
      onCommit: (row, text) => {
        if (row.kind !== 'group') throw new Error(words.countOfGroup)
        return save(row, 'count', { count: readCount(text) })
      },
    },
    {
      key: 'handover',
      header: words.columns.handover,
      width: 80,
      value: turnText,
      render: (row) => turnText(row) || <span className={css.unknown}>{words.notHandedOver}</span>,
    },
    {
      key: 'post',
      header: words.columns.post,
      width: 152,
      grow: 1,
      value: (row) => row.post,
      render: (row) => <Own own={row.post} other={linkedPost(row)} />,
      drawnText: (row) => row.post || linkedPost(row),
      edit: 'text',
      onCommit: (row, post) => save(row, 'post', { post }),
    },
    {
      key: 'unit',
      header: words.columns.unit,
      width: 144,
      grow: 1,
      value: (row) => row.unit,
      render: (row) => <Own own={row.unit} other={linkedUnit(row)} />,
      drawnText: (row) => row.unit || linkedUnit(row),
      edit: 'text',
      onCommit: (row, unit) => save(row, 'unit', { unit }),
    },
    {
      key: 'attendeeId',
      header: words.columns.attendeeId,
      width: 152,
      value: (row) => row.attendeeId ?? '',
      render: (row) => linkedName(row),
      drawnText: linkedName,
      edit: 'select',
      options: [{ value: '', label: words.notLinked }, ...attendeeOptions(attendeesOf(plan))],
      onCommit: (row, id) => save(row, 'attendeeId', { attendeeId: id === '' ? null : id }),
    },
    ownText('representative', 144),
    {
      key: 'partOfId',
      header: words.columns.partOfId,
      width: 152,
      value: (row) => row.partOfId ?? '',
      render: (row) => <CutText text={groupName(row)} />,
      drawnText: groupName,
      edit: 'select',
      options: (row) => [
        { value: '', label: words.notPart },
        ...recipientsOfAward(plan, awardId)
          .filter((each) => each.kind === 'group' && each.id !== row.id)
          .map((each) => ({ value: each.id, label: each.name })),
      ],
      onCommit: (row, id) => save(row, 'partOfId', { partOfId: id === '' ? null : id }),
    },
    {
      key: 'posthumous',
      header: words.columns.posthumous,
      width: 96,
      value: (row) => (row.posthumous ? 'yes' : ''),
      render: (row) => (row.posthumous ? words.posthumous : ''),
      edit: 'select',
      options: [
        { value: '', label: words.alive },
        { value: 'yes', label: words.posthumous },
      ],
      onCommit: (row, value) => save(row, 'posthumous', { posthumous: value === 'yes' }),
    },
    ownText('note', 160),
  ]
}

/** The numbers of the handovers in which each recipient stands. */
function turnsOf(plan: Plan): ReadonlyMap<Id, readonly number[]> {
  const turns = new Map<Id, number[]>()
  for (const { id, recipientIds } of stageOrder(plan))
    for (const one of recipientIds)
      turns.set(one, [...(turns.get(one) ?? []), numberInPlan(plan, id)])
  return turns
}

/** Its own turns; without any, those of its group; without these, those of its parts. */
function turnsFor(
  plan: Plan,
  turns: ReadonlyMap<Id, readonly number[]>,
  row: Recipient,
): readonly number[] {
  const own = turns.get(row.id) ?? turns.get(row.partOfId ?? '')
  if (own !== undefined) return own
  const parts = recipientsOfAward(plan, row.awardId).filter(({ partOfId }) => partOfId === row.id)
  return [...new Set(parts.flatMap(({ id }) => turns.get(id) ?? []))]
}

/** Empty: nobody knows how many. */
function readCount(text: string): number | null {
  const digits = text.trim()
  if (digits === '') return null
  if (!/^\d{1,7}$/u.test(digits)) throw new Error(words.notACount(text))
  return Number(digits)
}

/** The record's own text; without one, quietly, what the linked attendee says. */
function Own({ own, other }: { readonly own: string; readonly other: string }): ReactNode {
  if (own !== '') return <CutText text={own} />
  return (
    <span className={css.borrowed}>
      <CutText text={other} />
    </span>
  )
}
