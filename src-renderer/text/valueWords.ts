import { itemPersonName } from '#domain/agenda/agenda.ts'
import { presenterName } from '#domain/handovers/presenter.ts'
import type { Plan } from '#domain/plan.ts'
import type {
  AgendaItem,
  Attendee,
  Award,
  Conference,
  Handover,
  Id,
  OpenPoint,
  PartialDate,
  Recipient,
  TableName,
} from '#domain/record.ts'
import { TABLE_NAMES } from '#domain/record.ts'

import { agendaWords } from './agendaWords.ts'
import { attendeeWords } from './attendeeWords.ts'
import { awardWords } from './awardWords.ts'
import { checkWords } from './checkWords.ts'
import { clock, dayOf, number, secondsWords, shortDate, timeOfDay } from './format.ts'
import { overviewWords } from './overviewWords.ts'
import { shownPhrase } from './phraseWords.ts'
import { recordName } from './recordName.ts'

const EMPTY = 'trống'

/** A value of a field as a reader of the difference sees it; ids are told by the names in `plan`. */
export function valueWords(plan: Plan, table: TableName, field: string, value: unknown): string {
  if (value === null || value === '' || value === undefined) return EMPTY
  const known = special(plan, table, field, value)
  if (known !== null) return known || EMPTY
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value === 'number') return number(value)
  return typeof value === 'string' ? (choiceWord(table, field, value) ?? value) : EMPTY
}

/** Fields whose value is not a text, a number, a yes or a choice; null for all others. */
function special(plan: Plan, table: TableName, field: string, value: unknown): string | null {
  switch (field) {
    case 'date':
    case 'birth':
    case 'officeSince':
      return shortDate(value as PartialDate)
    case 'start':
    case 'slotEnd':
    case 'fixedStart':
      return clock(value as number)
    case 'seconds':
      return secondsWords(value as number)
    case 'stage':
      return stageWords(value as Readonly<Record<string, unknown>>)
    case 'substituteId':
    case 'attendeeId':
      return recordName(plan, 'attendees', value as Id)
    case 'decisionId':
      return recordName(plan, 'decisions', value as Id)
    case 'awardId':
      return recordName(plan, 'awards', value as Id)
    case 'agendaItemId':
      return recordName(plan, 'agendaItems', value as Id)
    case 'partOfId':
      return recordName(plan, 'recipients', value as Id)
    case 'memberIds':
      return names(value as Recipient['memberIds'], (id) => recordName(plan, 'attendees', id))
    case 'recipientIds':
      return names(value as Handover['recipientIds'], (id) => recordName(plan, 'recipients', id))
    case 'presenters':
      return names(value as Handover['presenters'], (slot) => presenterName(plan, slot))
    case 'people':
      return names(value as AgendaItem['people'], (person) => {
        const name = itemPersonName(plan, person)
        return person.role === '' ? name : `${name} (${person.role})`
      })
    case 'stated':
      return names(value as Award['stated'], ({ kind, count, text }) =>
        [count === null ? '?' : number(count), awardWords.subjects[kind], text].join(' ').trim(),
      )
    case 'ownAwards':
      return names(value as Conference['ownAwards'], ({ name, reason }) =>
        reason === '' ? name : `${name} (${reason})`,
      )
    case 'ownRungs':
      return names(value as Conference['ownRungs'], ({ name, rank }) => `${number(rank)} ${name}`)
    case 'ownPhrases':
      return names(value as Conference['ownPhrases'], ({ text }) => shownPhrase(text))
    case 'readingPlaces':
      return names(
        value as Conference['readingPlaces'],
        ({ level, place }) =>
          `${awardWords.award.levels[level]}: ${overviewWords.reading.places[place]}`,
      )
    case 'delegations':
      return names(value as Conference['delegations'], ({ name }) => name)
    case 'importedLists':
      return names(value as Conference['importedLists'], ({ fileName }) => fileName)
    case 'answers':
      return names(value as Attendee['answers'], ({ invitation, toldBy, reason }) =>
        [attendeeWords.invitations[invitation], toldBy, reason].filter(Boolean).join(', '),
      )
    case 'presence':
      return names(
        value as Attendee['presence'],
        ({ kind, at }) => `${attendeeWords.presences[kind]} ${timeOfDay(new Date(at))}`,
      )
    case 'distinctFrom':
      return number((value as Attendee['distinctFrom']).length)
    case 'answerBy':
      return dayOf(new Date(`${value as string}T00:00`))
    case 'photo':
      return 'có ảnh'
    case 'checkLevels':
      return names(
        value as Conference['checkLevels'],
        ({ check, level }) => `${checkWords.checkName(check)}: ${checkWords.levelName[level]}`,
      )
    case 'script':
      return (value as NonNullable<Handover['script']>).text
    case 'about':
      return aboutWords(plan, value as NonNullable<OpenPoint['about']>)
    default:
      return table === 'openPoints' && field === 'settled'
        ? value === true
          ? 'đã rõ'
          : 'còn mở'
        : null
  }
}

function names<T>(items: readonly T[], nameOf: (item: T) => string): string {
  return items.map((item) => nameOf(item) || overviewWords.about.unnamed).join('; ')
}

function aboutWords(plan: Plan, { table, id }: NonNullable<OpenPoint['about']>): string {
  return TABLE_NAMES.includes(table) ? recordName(plan, table, id) : EMPTY
}

/** Only what a reader can take in at a glance: the settings, in the order of their page. */
function stageWords(stage: Readonly<Record<string, unknown>>): string {
  const words: Readonly<Record<string, string>> = overviewWords.stageFields
  const all = { ...words, ...overviewWords.hallFields }
  const parts = Object.entries(all).map(
    ([field, word]) => `${word} ${number(Number(stage[field]))}`,
  )
  const lines: Readonly<Record<string, string>> = overviewWords.lineStarts
  const themes: Readonly<Record<string, string>> = overviewWords.themes
  return [
    ...parts,
    lines[String(stage['lineStart'])] ?? '',
    themes[String(stage['theme'])] ?? '',
  ].join('; ')
}

const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'conferences.kind': overviewWords.kinds,
  'attendees.invitation': attendeeWords.invitations,
  'attendees.introduced': attendeeWords.introductions,
  'agendaItems.kind': agendaWords.kinds,
  'agendaItems.visibility': agendaWords.visibilities,
  'awards.grantorLevel': awardWords.award.levels,
  'recipients.kind': awardWords.recipient.kinds,
  'recipients.members': awardWords.subjects,
}

function choiceWord(table: TableName, field: string, value: string): string | undefined {
  return CHOICES[`${table}.${field}`]?.[value]
}
