import { z } from 'zod'

import { isOrderKey } from '#domain/order.ts'
import type { PlanRows } from '#domain/plan.ts'
import { TABLE_NAMES } from '#domain/record.ts'
import type { TableName, Tables } from '#domain/record.ts'

import { LIMITS } from './limits.ts'

/** The records of a plan as a file may hold them: these fields, all of them, and no other. */

// The policy of our windows forbids code that is made while running, which zod would do for speed.
z.config({ jitless: true })

const DAY_MINUTES = 24 * 60
const DAY_SECONDS = 86_400

export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/u)
export const text = z.string().max(LIMITS.text)
export const isoTime = z.iso.datetime({ precision: 3 })
const order = z.string().max(300).refine(isOrderKey)
const seconds = z.number().min(0).max(DAY_SECONDS)
const clock = z
  .number()
  .int()
  .min(0)
  .max(2 * DAY_MINUTES)
const count = z.number().int().min(0).max(1_000_000)
/** Of a hall; what no hall is like is refused where it is set. */
const metres = z.number().positive().max(1000)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u)
const list = <T extends z.ZodType>(item: T) => z.array(item).max(LIMITS.items)

const date = z.strictObject({
  year: z.number().int().min(1).max(9999).nullable(),
  month: z.number().int().min(1).max(12).nullable(),
  day: z.number().int().min(1).max(31).nullable(),
})

const row = { id, conferenceId: id }
const ordered = { ...row, order }
const subject = z.enum(['individual', 'collective', 'household'])
const level = z.enum(['state', 'government', 'ministry', 'province', 'base'])

/** What a page may show, and no larger than a hall screen needs. */
const photo = z
  .string()
  .max(LIMITS.photo)
  .regex(/^(?:data:image\/jpeg;base64,[A-Za-z0-9+/]+={0,2})?$/u)

const conference = z.strictObject({
  ...row,
  title: text,
  kind: z.enum(['review', 'deployment', 'awardCeremony', 'other']),
  parentAgency: text,
  agency: text,
  place: text,
  locality: text,
  date,
  start: clock.nullable(),
  slotEnd: clock.nullable(),
  note: text,
  stage: z.strictObject({
    walkOnSeconds: seconds,
    perRecipientSeconds: seconds,
    photoSeconds: seconds,
    walkOffSeconds: seconds,
    decisionSeconds: seconds,
    perNameSeconds: seconds,
    maxRecipients: z.number().int().min(1).max(1_000_000),
    lineStart: z.enum(['audienceLeft', 'audienceRight']),
    theme: z.enum(['red', 'blue', 'white']),
    farthestSeatMetres: metres,
    screenHeightMetres: metres,
  }),
  isSample: z.boolean(),
  archived: z.boolean(),
  deletedAt: isoTime.nullable(),
  createdAt: isoTime,
  received: z
    .strictObject({
      sha256,
      exportedAt: isoTime,
      receivedAt: isoTime,
    })
    .nullable(),
  ownAwards: list(
    z.strictObject({
      code: text,
      name: text,
      aliases: list(text),
      kind: z.enum(['title', 'form', 'honour']),
      level,
      for: list(subject),
      grantor: text,
      rank: z.number().min(-1e9).max(1e9),
      objects: list(text),
      validFrom: z.iso.date().nullable(),
      validTo: z.iso.date().nullable(),
      reason: text,
    }),
  ),
  checkLevels: list(
    z.strictObject({ check: text, level: z.enum(['block', 'warn', 'info', 'off']) }),
  ),
  ownRungs: list(
    z.strictObject({
      code: text,
      rank: z.number().min(-1e9).max(1e9),
      name: text,
      posts: list(text),
      introduced: z.enum(['byName', 'group']),
      validFrom: z.iso.date().nullable(),
      validTo: z.iso.date().nullable(),
      reason: text,
    }),
  ),
  ownPhrases: list(z.strictObject({ phrase: text, text, reason: text })),
  readingPlaces: list(
    z.strictObject({ level, place: z.enum(['onStage', 'seated']), reason: text }),
  ),
  delegations: list(
    z.strictObject({
      name: text,
      quota: count.nullable(),
      headId: id.nullable(),
      contact: text,
    }),
  ),
  answerBy: z.iso.date().nullable(),
  importedLists: list(
    z.strictObject({ sha256, fileName: text, at: isoTime, added: count, changed: count }),
  ),
})

const invitation = z.enum(['notInvited', 'invited', 'accepted', 'declined', 'substitute'])

const attendee = z.strictObject({
  ...ordered,
  fullName: text,
  salutation: text,
  partyPost: text,
  statePost: text,
  unit: text,
  delegation: text,
  precedence: z.number().min(-1e9).max(1e9).nullable(),
  invitation,
  substituteId: id.nullable(),
  seat: text,
  phone: text,
  note: text,
  birth: date,
  officeSince: date,
  pin: z.number().min(-1e9).max(1e9).nullable(),
  introduced: z.enum(['byName', 'group', 'none']).nullable(),
  person: id.nullable(),
  distinctFrom: list(id),
  answers: list(
    z.strictObject({
      invitation,
      at: isoTime,
      toldBy: text,
      channel: z.enum(['phone', 'letter', 'zalo', 'email', 'inPerson', 'other']).nullable(),
      reason: text,
    }),
  ),
  presence: list(
    z.strictObject({
      eventId: id,
      at: isoTime,
      kind: z.enum(['arrived', 'left']),
      how: z.enum(['typed', 'scanned', 'walkIn', 'substitute']),
      desk: text,
    }),
  ),
})

const agendaItem = z.strictObject({
  ...ordered,
  kind: z.enum([
    'reception',
    'arts',
    'settling',
    'flag',
    'introduction',
    'opening',
    'report',
    'film',
    'discussion',
    'break',
    'decisions',
    'awards',
    'directive',
    'response',
    'launch',
    'closing',
    'photo',
    'other',
  ]),
  title: text,
  minutes: z.number().int().min(0).max(DAY_MINUTES),
  fixedStart: clock.nullable(),
  people: list(z.strictObject({ attendeeId: id.nullable(), name: text, role: text })),
  visibility: z.enum(['public', 'internal']),
  mcNote: text,
  assumed: z.boolean(),
})

const decision = z.strictObject({
  ...ordered,
  number: text,
  date,
  authority: text,
  signer: text,
  title: text,
})

const award = z.strictObject({
  ...ordered,
  decisionId: id.nullable(),
  catalogueCode: text.nullable(),
  name: text,
  shortName: text,
  grantor: text,
  grantorLevel: level.nullable(),
  reason: text,
  stated: list(z.strictObject({ kind: subject, count: count.nullable(), text })),
  note: text,
})

const recipient = z.strictObject({
  ...ordered,
  awardId: id,
  kind: z.enum(['individual', 'collective', 'household', 'group']),
  members: subject,
  name: text,
  count: count.min(1).nullable(),
  attendeeId: id.nullable(),
  memberIds: list(id),
  partOfId: id.nullable(),
  post: text,
  unit: text,
  representative: text,
  posthumous: z.boolean(),
  photo,
  note: text,
})

export const presenter = z.strictObject({
  attendeeId: id.nullable(),
  name: text,
  capacity: z.enum(['own', 'authority', 'behalf']),
  principal: text,
})

const handover = z.strictObject({
  ...ordered,
  awardId: id,
  agendaItemId: id.nullable(),
  presenters: list(presenter),
  recipientIds: list(id),
  recipientsText: text,
  verb: z.enum(['trao', 'tặng', 'trao tặng']),
  seconds: z.number().int().min(0).max(DAY_SECONDS).nullable(),
  mcNote: text,
  script: z.strictObject({ text, madeThen: text }).nullable(),
})

const openPoint = z.strictObject({
  ...ordered,
  text,
  about: z.strictObject({ table: z.enum(TABLE_NAMES), id }).nullable(),
  settled: z.boolean(),
})

export const records = {
  conferences: conference,
  attendees: attendee,
  agendaItems: agendaItem,
  decisions: decision,
  awards: award,
  recipients: recipient,
  handovers: handover,
  openPoints: openPoint,
}

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** Does not compile when a schema and its record differ: what it gives must be `true` throughout. */
type Checked = {
  [T in TableName]: Same<Frozen<z.output<(typeof records)[T]>>, Frozen<Tables[T]>>
}
const agree: Record<TableName, true> & Checked = {
  conferences: true,
  attendees: true,
  agendaItems: true,
  decisions: true,
  awards: true,
  recipients: true,
  handovers: true,
  openPoints: true,
}

/** The tables of a plan. */
export const planSchema: z.ZodType<PlanRows> = z.strictObject(
  Object.fromEntries(
    (Object.keys(agree) as TableName[]).map((name) => [
      name,
      z.array(records[name]).max(LIMITS.rows),
    ]),
  ) as unknown as { [T in TableName]: z.ZodArray<(typeof records)[T]> },
)
