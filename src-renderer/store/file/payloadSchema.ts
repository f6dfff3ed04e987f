import { z } from 'zod'

import type { PlanRows } from '#domain/plan.ts'
import type { Run, RunEvent } from '#domain/run/run.ts'
import type { LoggedRun } from '#store/runLog.ts'

import { LIMITS } from './limits.ts'
import { id, isoTime, planSchema, presenter, text } from './recordSchema.ts'

/** What is packed into a conference file, in the version of today. */
export interface Payload {
  readonly exportedAt: string
  /** Version of the program that wrote it: for people who look into it, not for reading. */
  readonly program: string
  readonly tables: PlanRows
  readonly runs: readonly LoggedRun[]
}

const milliseconds = z.number().int().min(0).max(8.64e15)
const duration = z.number().min(0).max(8.64e15)

export const run: z.ZodType<Run> = z.strictObject({
  id,
  conferenceId: id,
  mode: z.enum(['rehearsal', 'live']),
  startedAt: isoTime,
  plannedStartAt: milliseconds.nullable(),
  steps: z
    .array(
      z.strictObject({
        id,
        itemId: id.nullable(),
        handoverId: id.nullable(),
        offsetSeconds: z.number().min(-1e9).max(1e9),
        plannedSeconds: z.number().min(0).max(1e9),
        fixed: z.boolean(),
      }),
    )
    .max(LIMITS.rows),
  plan: planSchema,
})

const found = z.enum(['ok', 'notOk', 'unknown'])
const stepSeconds = z.number().min(0).max(1e9)
const cut = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('drop'), stepId: id }),
  z.strictObject({ how: z.literal('shorten'), stepId: id, seconds: stepSeconds }),
  z.strictObject({ how: z.literal('merge'), from: id, into: id, seconds: stepSeconds }),
])
const base = { id, runId: id, seq: z.number().int().min(1).max(LIMITS.runEvents), at: milliseconds }

export const event: z.ZodType<RunEvent> = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('started') }),
  z.strictObject({ ...base, type: z.literal('went'), from: id.nullable(), to: id }),
  z.strictObject({
    ...base,
    type: z.literal('marked'),
    stepId: id,
    recipientId: id,
    outcome: z.enum(['pending', 'given', 'absent', 'proxy', 'later']),
    proxyName: text,
    proxyRelation: text,
  }),
  z.strictObject({
    ...base,
    type: z.literal('presenterReplaced'),
    stepId: id,
    slot: z.number().int().min(0).max(LIMITS.items),
    presenter,
    scope: z.enum(['this', 'award', 'onward']),
    reason: text,
    others: z
      .array(presenter.pick({ capacity: true, principal: true }).extend({ stepId: id }))
      .max(LIMITS.items)
      .optional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('prepared'),
    stepId: id,
    recipientIds: z.array(id).min(1).max(LIMITS.items),
    person: found,
    certificate: found,
  }),
  z.strictObject({ ...base, type: z.literal('joined'), recipientId: id, from: id, to: id }),
  z.strictObject({
    ...base,
    type: z.literal('corrected'),
    recipientId: id,
    name: text,
    post: text,
  }),
  z.strictObject({ ...base, type: z.literal('cut'), cuts: z.array(cut).min(1).max(LIMITS.items) }),
  z.strictObject({ ...base, type: z.literal('safeCard'), on: z.boolean() }),
  z.strictObject({ ...base, type: z.literal('blackout'), on: z.boolean() }),
  z.strictObject({ ...base, type: z.literal('undone'), eventId: id }),
  z.strictObject({
    ...base,
    type: z.literal('resumed'),
    lastAt: milliseconds,
    outageMs: duration,
    paused: z.boolean().optional(),
  }),
  z.strictObject({ ...base, type: z.literal('ended') }),
])

export const payloadSchema: z.ZodType<Payload> = z.strictObject({
  exportedAt: isoTime,
  program: z.string().max(100),
  tables: planSchema,
  runs: z
    .array(z.strictObject({ run, events: z.array(event).max(LIMITS.runEvents) }))
    .max(LIMITS.runs),
})
