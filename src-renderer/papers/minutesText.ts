import type { Minutes, MinutesTotal } from '#domain/papers/minutes.ts'
import type {
  MinutesChange,
  MinutesHandover,
  MinutesPerson,
  MinutesPresenter,
  MinutesRecipient,
} from '#domain/papers/minutesHandover.ts'
import type { AwardCount, Tally } from '#domain/papers/runCounts.ts'
import { capitalized } from '#domain/personForm.ts'
import { awardMinutesWords } from '#text/awardMinutesWords.ts'
import { countWords, resultWords, statedWords } from '#text/countWords.ts'
import { BLANK, clockOf, count, momentInMinutes, paperDate } from '#text/format.ts'
import { paperWords } from '#text/paperWords.ts'
import { owedWords, runWords } from '#text/runWords.ts'

import { gap, item, known, paragraph, plain } from './blocks.ts'
import type { Block, Line, Row } from './blocks.ts'

/**
 * The minutes as words, in the order of form 1.9 of NĐ 30/2020 PL III: the one text from which both
 * the PDF and the Word file are made.
 */
export interface MinutesText {
  readonly parentAgency: string
  readonly agency: string
  readonly number: string
  readonly kind: string
  readonly subject: string
  readonly blocks: readonly Block[]
  readonly end: string
  readonly signatures: readonly { readonly office: string; readonly name: Line }[]
  readonly distribution: { readonly title: string; readonly lines: readonly string[] }
}

const words = awardMinutesWords
const { gaps } = words

export function minutesText(minutes: Minutes): MinutesText {
  const { conference } = minutes
  const title = conference.title.trim() || BLANK
  return {
    parentAgency: conference.parentAgency,
    agency: conference.agency,
    number: words.number,
    kind: words.kind,
    subject: words.subject(title),
    blocks: [...opening(minutes), ...numbered(sections(minutes))],
    end: words.end(momentInMinutes(new Date(minutes.endedAt))),
    signatures: [
      { office: words.signatures.secretary, name: signed(minutes.secretaries) },
      { office: words.signatures.chair, name: signed(minutes.chairs) },
    ],
    distribution: words.distribution,
  }
}

/** Where several are named, nobody knows which of them signs. */
function signed(people: readonly MinutesPerson[]): Line {
  return known(people.length === 1 ? (people[0]?.name ?? '') : '')
}

function opening({ conference, startedAt, chairs, secretaries }: Minutes): readonly Block[] {
  const { fields } = words
  return [
    paragraph(plain(fields.start + momentInMinutes(new Date(startedAt)))),
    paragraph([...plain(fields.place), ...known(conference.place)]),
    paragraph([...plain(fields.attendance), ...known('')]),
    paragraph([...plain(fields.chair), ...peopleLine(chairs)]),
    paragraph([...plain(fields.secretary), ...peopleLine(secretaries)]),
    paragraph(plain(fields.content)),
  ]
}

interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}

function sections(minutes: Minutes): readonly Section[] {
  const { announcement, handovers, notReached, counts, totals, owed } = minutes
  return [
    ...(announcement === null ? [] : [announced(announcement)]),
    {
      title: words.handovers,
      blocks: [paragraph(plain(words.handoversDone(handovers.length))), handoverTable(handovers)],
    },
    ...(notReached.length === 0 ? [] : [notReachedSection(notReached)]),
    { title: words.results, blocks: [countTable(counts), paragraph(plain(totalText(totals)))] },
    {
      title: words.owed,
      blocks:
        owed.length === 0
          ? [paragraph(plain(words.noneOwed))]
          : owed.map((one) => item(plain(owedWords(one)))),
    },
  ]
}

function numbered(list: readonly Section[]): readonly Block[] {
  return list.flatMap(({ title, blocks }, index) => [
    { kind: 'heading' as const, text: `${index + 1}. ${title}` },
    ...blocks,
  ])
}

function announced({ at, by }: NonNullable<Minutes['announcement']>): Section {
  const line = [...plain(words.announcedAt(clockOf(new Date(at)))), ...peopleLine(by)]
  return { title: words.announcement, blocks: [paragraph(line)] }
}

function notReachedSection(list: Minutes['notReached']): Section {
  return {
    title: words.notReached,
    blocks: list.map(({ number, award, recipients }) =>
      item([
        ...plain(`${paperWords.script.handover(number, award.trim() || BLANK)}: `),
        ...known(recipients.join(', '), gaps.recipients),
      ]),
    ),
  }
}

function handoverTable(handovers: readonly MinutesHandover[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: paperWords.ordinal, millimetres: 12, isCentred: true },
      { title: words.columns.name, millimetres: 60, isCentred: false },
      { title: words.columns.post, millimetres: 48, isCentred: false },
      { title: words.columns.result, millimetres: 40, isCentred: false },
    ],
    rows: handovers.flatMap((handover) => [groupRow(handover), ...recipientRows(handover)]),
  }
}

function groupRow(handover: MinutesHandover): Row {
  const start = clockOf(new Date(handover.startedAt))
  const end = clockOf(new Date(handover.endedAt))
  return {
    kind: 'group',
    title: paperWords.script.handover(handover.number, handover.award.trim() || BLANK),
    lines: [
      plain(words.time(start, end)),
      ...(handover.merged.length === 0 ? [] : [plain(words.merged(handover.merged))]),
      decisionLine(handover),
      [...plain(words.presenters), ...presentersLine(handover.presenters)],
      ...handover.changes.map(changeLine),
    ],
  }
}

function decisionLine({ decision, grantor }: MinutesHandover): Line {
  if (decision === null && grantor.trim() === '') return gap(gaps.decision)
  const { number, date, authority } = decision ?? { number: '', date: null, authority: '' }
  const isDated = date !== null && Object.values(date).some((part) => part !== null)
  return [
    ...plain(words.decision.number),
    ...known(number),
    ...plain(` ${isDated ? paperDate(date) : 'ngày '}`),
    ...(isDated ? [] : gap(gaps.unknown)),
    ...plain(words.decision.of),
    ...known(authority.trim() || grantor),
  ]
}

function presentersLine(presenters: readonly MinutesPresenter[]): Line {
  if (presenters.length === 0) return gap(gaps.presenter)
  return presenters.flatMap((one, index) => [
    ...(index === 0 ? [] : plain('; ')),
    ...known(one.full, gaps.presenter),
    ...(one.capacity === 'own'
      ? []
      : [...plain(words.capacities[one.capacity]), ...known(one.principal)]),
  ])
}

function changeLine({ planned, actual, reasons }: MinutesChange): Line {
  const who =
    planned === ''
      ? [...plain(words.changed + words.nobodyPlanned), ...known(actual, gaps.presenter)]
      : [
          ...plain(words.changed),
          ...known(actual, gaps.presenter),
          ...plain(words.insteadOf + planned + words.planned),
        ]
  return [...who, ...plain(words.reason), ...known(reasons.join('; '), gaps.reason)]
}

function recipientRows({ recipients, together }: MinutesHandover): readonly Row[] {
  if (recipients.length > 0) return recipients.map(recipientRow)
  const cells = [[], [known(together, gaps.recipients)], [gap(gaps.noList)], [gap(gaps.noResult)]]
  return [{ kind: 'cells', cells }]
}

function recipientRow(one: MinutesRecipient): Row {
  const name = [
    ...plain(capitalized(one.name.trim() || BLANK)),
    ...(one.count === null ? [...plain(' '), ...gap(gaps.count)] : []),
  ]
  const remarks = [
    ...(one.posthumous ? [plain(words.posthumous)] : []),
    ...(one.representative === '' ? [] : [plain(words.representative(one.representative))]),
  ]
  return {
    kind: 'cells',
    cells: [
      one.place === null ? [] : [plain(String(one.place))],
      [name, ...remarks],
      one.post === '' ? [] : [plain(one.post)],
      [resultLine(one)],
    ],
  }
}

function resultLine(one: MinutesRecipient): Line {
  if (one.movedTo !== null) return plain(words.moved(one.movedTo))
  if (one.outcome === 'proxy')
    return [
      ...known(one.proxyName),
      ...(one.proxyRelation.trim() === ''
        ? [...plain(' '), ...gap(gaps.relation)]
        : plain(` (${one.proxyRelation.trim()})`)),
      ...plain(words.proxy),
    ]
  if (one.posthumous) return plain(familyResult(one))
  if (one.outcome === 'given') return plain(one.isLate ? words.givenLate : words.given)
  return plain(words[one.outcome])
}

/** Of a dead person the minutes do not say "vắng": it is the family who came or did not. */
function familyResult({ outcome, isLate }: MinutesRecipient): string {
  if (outcome === 'absent') return words.familyAbsent
  if (outcome === 'given') return isLate ? words.givenFamilyLate : words.givenFamily
  return words[outcome]
}

function countTable(counts: readonly AwardCount[]): Block {
  const { columns } = countWords
  return {
    kind: 'table',
    columns: [
      { title: columns.kind, millimetres: 34, isCentred: true },
      { title: columns.stated, millimetres: 40, isCentred: true },
      { title: columns.result, millimetres: 86, isCentred: false },
    ],
    rows: counts.flatMap(({ award, kinds }): readonly Row[] => [
      { kind: 'group', title: award.trim() || BLANK, lines: [] },
      ...kinds.map((one): Row => ({
        kind: 'cells',
        cells: [
          [plain(runWords.kinds[one.kind])],
          [plain(statedWords(one))],
          [plain(resultWords(one))],
        ],
      })),
    ]),
  }
}

/** "đã trao 02 tập thể, 13 cá nhân (trong đó nhận thay 01 cá nhân); vắng 02 cá nhân." */
function totalText(totals: readonly MinutesTotal[]): string {
  const of = (outcome: 'given' | 'proxy' | 'absent' | 'later' | 'pending') =>
    totals.flatMap((one) => tallyWords(one[outcome], runWords.kinds[one.kind])).join(', ')
  const given = of('given')
  const proxy = of('proxy')
  const parts = [
    given === '' ? words.nothingGiven : `${words.given} ${given}`,
    ...(['absent', 'later', 'pending'] as const).flatMap((outcome) => {
      const text = of(outcome)
      return text === '' ? [] : [`${words[outcome]} ${text}`]
    }),
  ]
  if (proxy !== '') parts[0] += words.totalProxy(proxy)
  return `${words.total}${parts.join('; ')}.`
}

function tallyWords({ count: size, open }: Tally, kind: string): readonly string[] {
  return [
    ...(size === 0 ? [] : [`${count(size)} ${kind}`]),
    ...(open.length === 0 ? [] : [words.openGroups(open.length)]),
  ]
}

function peopleLine(people: readonly MinutesPerson[]): Line {
  return known(people.map(({ full }) => full).join('; '))
}
