import { gzipSync } from 'node:zlib'

import { describe, expect, it } from 'vitest'

import { rowsOf } from '#domain/plan.ts'
import type { PlanRows } from '#domain/plan.ts'
import type { Run, RunAction, RunEvent } from '#domain/run/run.ts'
import { stepsOf } from '#domain/run/runSteps.ts'
import { FORMAT, joinContainer } from '#store/file/container.ts'
import { gunzip } from '#store/file/gzip.ts'
import { readConferenceFile } from '#store/file/readConferenceFile.ts'
import { writeConferenceFile } from '#store/file/writeConferenceFile.ts'
import { SCHEMA_VERSION } from '#store/migrations/migrations.ts'
import {
  makeAttendee,
  makeAward,
  makeHandover,
  makePlan,
  makeRecipient,
  makeSlot,
  samplePlan,
  sampleRows,
} from '#tests/support/makers.ts'

const AT = '2026-11-23T07:30:00.000Z'
const PASSPHRASE = 'mật khẩu thử'

const write = (rows: PlanRows, passphrase: string | null = null) =>
  writeConferenceFile({ rows, runs: [], exportedAt: AT, program: '0.0.0' }, passphrase)

/** A file that is right but for what its payload says. */
function fileOf(payload: unknown, version: number = SCHEMA_VERSION) {
  return fileOfText(JSON.stringify(payload), version)
}

function fileOfText(text: string | Uint8Array, version: number = SCHEMA_VERSION) {
  const facts = { format: FORMAT, version, protection: null } as const
  return joinContainer(facts, new Uint8Array(gzipSync(text)))
}

const payloadOf = (tables: object, more: object = {}) => ({
  exportedAt: AT,
  program: '0.0.0',
  tables,
  runs: [],
  ...more,
})

async function problemOf(bytes: Uint8Array, passphrase: string | null = null) {
  const read = await readConferenceFile(bytes, passphrase)
  return read.ok ? 'read' : read.problem
}

const place = (table: string, row: number, field: string | null) => ({ table, row, field })

describe('a conference file', () => {
  it('gives back the plan that was written', async () => {
    const read = await readConferenceFile(await write(sampleRows), null)
    expect(read).toMatchObject({ ok: true, file: { exportedAt: AT, isProtected: false } })
    expect(read.ok && read.file.rows).toEqual(rowsOf(samplePlan()))
  })

  it('carries the photos of recipients, and nothing that is no small JPEG', async () => {
    const photo = `data:image/jpeg;base64,${btoa('x'.repeat(60_000))}`
    const [first, ...others] = sampleRows.recipients
    if (first === undefined) throw new Error('the sample has recipients')
    const rows = { ...sampleRows, recipients: [{ ...first, photo }, ...others] }
    const read = await readConferenceFile(await write(rows), null)
    expect(read.ok && read.file.rows.recipients.map((one) => one.photo)).toContain(photo)
    const svg = { ...first, photo: 'data:image/svg+xml;base64,PHN2Zy8+' }
    const bad = payloadOf({ ...sampleRows, recipients: [svg, ...others] })
    expect(await problemOf(await fileOf(bad))).toMatchObject({ kind: 'badValue' })
  })

  it('carries the phrases of the office and the measures of its hall, and no others than a hall can have', async () => {
    const [conference] = sampleRows.conferences
    if (conference === undefined) throw new Error('the sample has a conference')
    const ownPhrases = [{ phrase: 'mc.thank', text: 'Cảm ơn {presenters}.', reason: '' }]
    const stage = { ...conference.stage, farthestSeatMetres: 32.5, screenHeightMetres: 4 }
    const readingPlaces = [{ level: 'government', place: 'onStage', reason: '' } as const]
    const rows = {
      ...sampleRows,
      conferences: [{ ...conference, ownPhrases, readingPlaces, stage }],
    }
    const read = await readConferenceFile(await write(rows), null)
    expect(read.ok && read.file.rows.conferences).toEqual(rows.conferences)
    const flat = { ...conference, stage: { ...stage, screenHeightMetres: 0 } }
    const bad = payloadOf({ ...sampleRows, conferences: [flat] })
    expect(await problemOf(await fileOf(bad))).toMatchObject({ kind: 'badValue' })
  })

  it('is one line of JSON and then gzip, readable without the program', async () => {
    const bytes = await write(sampleRows)
    const end = bytes.indexOf(10)
    const header: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)))
    expect(header).toMatchObject({ format: 'khanh-tiet/hoi-nghi', version: SCHEMA_VERSION })
    const text = new TextDecoder().decode(await gunzip(bytes.slice(end + 1)))
    expect(JSON.parse(text)).toMatchObject({ exportedAt: AT, tables: sampleRows })
  })

  it('gives itself back only to its passphrase, however the keyboard composes it', async () => {
    const bytes = await write(sampleRows, PASSPHRASE.normalize('NFC'))
    expect(new TextDecoder().decode(bytes)).not.toContain('Tuyên Quang')
    expect(await problemOf(bytes)).toEqual({ kind: 'needsPassphrase' })
    expect(await problemOf(bytes, 'khác')).toEqual({ kind: 'wrongPassphrase' })
    const read = await readConferenceFile(bytes, PASSPHRASE.normalize('NFD'))
    expect(read.ok && read.file.rows).toEqual(sampleRows)
  })

  it('is enciphered differently each time, at a cost that stands in the file', async () => {
    const [one, two] = await Promise.all([write(sampleRows, 'a'), write(sampleRows, 'a')])
    expect(one).not.toEqual(two)
    const line = new TextDecoder().decode(one.subarray(0, one.indexOf(10)))
    expect(JSON.parse(line)).toMatchObject({
      protection: { kdf: 'PBKDF2-SHA-256', iterations: 600_000, cipher: 'AES-GCM-256' },
    })
  })

  it('of version 1 goes through the same step as the database', async () => {
    const [conference] = sampleRows.conferences
    const { received, ...old } = conference ?? {}
    expect(received).toBeNull()
    const bytes = await fileOf(payloadOf({ ...sampleRows, conferences: [old] }), 1)
    const read = await readConferenceFile(bytes, null)
    expect(read.ok && read.file.version).toBe(1)
    expect(read.ok && read.file.rows).toEqual(sampleRows)
  })

  it('leaves out references to what is gone, so that it holds together', async () => {
    const plan = makePlan({
      attendees: [makeAttendee({ substituteId: 'gone' })],
      awards: [makeAward({ decisionId: 'gone' })],
      recipients: [
        makeRecipient({ attendeeId: 'gone', memberIds: ['attendee', 'gone'], partOfId: 'gone' }),
        makeRecipient({ id: 'loose', awardId: 'gone' }),
      ],
      handovers: [
        makeHandover({
          agendaItemId: 'gone',
          presenters: [makeSlot({ attendeeId: 'gone', name: 'Người trao mẫu' })],
          recipientIds: ['recipient', 'loose', 'gone'],
        }),
      ],
    })
    const read = await readConferenceFile(await write(rowsOf(plan)), null)
    expect(read.ok && read.file.rows).toMatchObject({
      attendees: [{ substituteId: null }],
      awards: [{ decisionId: null }],
      recipients: [{ id: 'recipient', attendeeId: null, memberIds: ['attendee'], partOfId: null }],
      handovers: [
        { agendaItemId: null, presenters: [{ attendeeId: null }], recipientIds: ['recipient'] },
      ],
    })
  })

  it('has texts as the plan keeps them, whatever somebody wrote into it', async () => {
    const name = 'Nguyễn\u202e Văn A\u0000'.normalize('NFD')
    const tables = rowsOf(makePlan({ attendees: [makeAttendee({ fullName: name })] }))
    const read = await readConferenceFile(await fileOf(payloadOf(tables)), null)
    expect(read.ok && read.file.rows.attendees[0]?.fullName).toBe('Nguyễn Văn A')
  })
})

describe('runs in a conference file', () => {
  const plan = samplePlan()
  const run: Run = {
    id: 'run-1',
    conferenceId: sampleRows.conferences[0]?.id ?? '',
    mode: 'rehearsal',
    startedAt: AT,
    plannedStartAt: null,
    steps: stepsOf(plan),
    plan: rowsOf(plan),
  }
  const first = run.steps[0]?.id ?? ''
  const logOf = (...actions: readonly RunAction[]): readonly RunEvent[] =>
    actions.map((action, index) => ({
      ...action,
      id: `event-${index}`,
      runId: run.id,
      seq: index + 1,
      at: 1_000 + index,
    }))
  const ended = logOf(
    { type: 'started' },
    { type: 'went', from: null, to: first },
    { type: 'ended' },
  )
  const withLog = (events: readonly object[]) =>
    fileOf(payloadOf(sampleRows, { runs: [{ run, events }] }))

  it('come back event by event', async () => {
    const runs = [{ run, events: ended }]
    const bytes = await writeConferenceFile(
      { rows: sampleRows, runs, exportedAt: AT, program: '0' },
      null,
    )
    const read = await readConferenceFile(bytes, null)
    expect(read.ok && read.file.runs).toEqual(runs)
  })

  it('are refused when not ended, with a gap, or of another conference', async () => {
    expect(await problemOf(await withLog(ended.slice(0, 2)))).toEqual({
      kind: 'runNotEnded',
      place: place('runs', 1, null),
    })
    expect(await problemOf(await withLog(ended.filter(({ seq }) => seq !== 2)))).toEqual({
      kind: 'badLog',
      place: place('runEvents', 2, 'seq'),
    })
    const strange = ended.map((event) => ({ ...event, type: 'exploded' }))
    expect(await problemOf(await withLog(strange))).toMatchObject({
      kind: 'badValue',
      place: place('runEvents', 1, 'type'),
    })
  })
})

describe('a file is refused whole', () => {
  const own = rowsOf(samplePlan())
  const recipients = (change: (row: Record<string, unknown>) => object, at = 11) => ({
    ...own,
    recipients: own.recipients.map((row, index) => (index === at ? change({ ...row }) : row)),
  })
  const withRow = (change: (row: Record<string, unknown>) => object, at?: number) =>
    fileOf(payloadOf(recipients(change, at)))

  it.each<[string, Uint8Array, string]>([
    ['when it is empty', new Uint8Array(), 'empty'],
    ['when it is all zeros', new Uint8Array(5000), 'notOurs'],
    ['when it is another program’s JSON', new TextEncoder().encode('{"a":1}\n'), 'notOurs'],
    ['when it is a list', new TextEncoder().encode('[]\n'), 'notOurs'],
    [
      'when it is UTF-16',
      new Uint8Array(Buffer.from(`{"format":"${FORMAT}"}\n`, 'utf16le')),
      'notOurs',
    ],
    [
      'when its header is broken',
      new TextEncoder().encode(`{"format":"${FORMAT}",\n`),
      'badHeader',
    ],
    [
      'when its version is text',
      new TextEncoder().encode(`{"format":"${FORMAT}","version":"2"}\n`),
      'badVersion',
    ],
    [
      'when its header reaches into the prototypes',
      new TextEncoder().encode(`{"format":"${FORMAT}","version":1,"__proto__":{}}\n`),
      'badHeader',
    ],
  ])('%s', async (_name, bytes, kind) => {
    expect(await problemOf(bytes)).toMatchObject({ kind })
  })

  it('when it was cut, or a byte of it was changed', async () => {
    const bytes = await write(own)
    for (const end of [40, bytes.length / 2, bytes.length - 1])
      expect(await problemOf(bytes.slice(0, end))).toMatchObject({ kind: 'damaged' })
    const changed = bytes.slice()
    changed[bytes.length - 20] = (changed[bytes.length - 20] ?? 0) ^ 1
    expect(await problemOf(changed)).toEqual({ kind: 'damaged' })
  })

  it('when its header says something else than was written', async () => {
    const text = new TextDecoder('latin1').decode(await write(own))
    const bytesOf = (latin: string) => Uint8Array.from(latin, (letter) => letter.charCodeAt(0))
    const [, digest = ''] = /"sha256":"([0-9a-f]+)"/u.exec(text) ?? []
    const other = digest.replace(/^./u, (first) => (first === '0' ? '1' : '0'))
    expect(await problemOf(bytesOf(text.replace(digest, other)))).toEqual({ kind: 'damaged' })
    const older = text.replace(`"version":${SCHEMA_VERSION}`, `"version":${SCHEMA_VERSION - 1}`)
    expect(await problemOf(bytesOf(older))).toEqual({ kind: 'damaged' })
  })

  it('when it is larger than any of ours, before it is looked at', async () => {
    const limit = 64 * 1024 * 1024
    expect(await problemOf(new Uint8Array(limit + 1))).toEqual({ kind: 'tooLarge', limit })
  })

  it('when its values or a text of it would take all memory, before anything is built from them', async () => {
    const many = `[${'{},'.repeat(300_000)}{}]`
    const payload = JSON.stringify(payloadOf(own))
    const withMany = payload.replace('{', `{"x":${many},`)
    expect(await problemOf(await fileOfText(withMany))).toEqual({ kind: 'badShape', name: '' })
    const withLong = await withRow((row) => ({ ...row, name: 'x'.repeat(700_000) }))
    expect(await problemOf(withLong)).toEqual({ kind: 'badShape', name: '' })
  })

  it('when a newer program wrote it, with both versions', async () => {
    const line = `{"format":"${FORMAT}","version":99,"sha256":"","more":true}\n`
    expect(await problemOf(new TextEncoder().encode(line))).toEqual({
      kind: 'newer',
      found: 99,
      known: SCHEMA_VERSION,
    })
  })

  it.each<[string, string | Uint8Array, string]>([
    ['nested too deep', '['.repeat(200_000) + ']'.repeat(200_000), 'tooDeep'],
    ['no JSON', '{"exportedAt":', 'notJson'],
    ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'notJson'],
    ['a list', '[]', 'badShape'],
    ['nothing of ours', '{}', 'badShape'],
    ['a number beyond numbers', '{"a":1e999}', 'badNumber'],
    ['a zero below zero', '{"a":-0}', 'badNumber'],
    ['half of a pair', '{"a":"\\ud800"}', 'brokenText'],
    ['a way into the prototypes', '{"a":{"__proto__":{"x":1}}}', 'forbiddenName'],
    ['another way into them', '{"constructor":{"prototype":{"x":1}}}', 'forbiddenName'],
  ])('when its payload is %s', async (_name, text, kind) => {
    expect(await problemOf(await fileOfText(text))).toMatchObject({ kind })
  })

  it('when it unpacks to more than the limit, whatever it claims', async () => {
    await expect(
      gunzip(new Uint8Array(gzipSync(Buffer.alloc(5_000_000))), 1_000_000),
    ).rejects.toMatchObject({ problem: { kind: 'inflatesTooLarge', limit: 1_000_000 } })
  })

  it('when a field has a wrong value, naming the place', async () => {
    const bytes = await withRow((row) => ({ ...row, count: 'mười' }))
    expect(await problemOf(bytes)).toEqual({
      kind: 'badValue',
      place: place('recipients', 12, 'count'),
    })
  })

  it('when a field is missing or unknown, naming the place', async () => {
    expect(await problemOf(await withRow(({ unit: _gone, ...row }) => row))).toEqual({
      kind: 'missing',
      place: place('recipients', 12, 'unit'),
    })
    expect(await problemOf(await withRow((row) => ({ ...row, extra: 1 })))).toEqual({
      kind: 'unknownField',
      name: 'extra',
      place: place('recipients', 12, null),
    })
  })

  it('when an id comes twice', async () => {
    const bytes = await withRow((row) => ({ ...row, id: own.recipients[0]?.id }))
    expect(await problemOf(bytes)).toEqual({
      kind: 'idTwice',
      place: place('recipients', 12, 'id'),
    })
  })

  it('when a record names one that is not there', async () => {
    const bytes = await withRow((row) => ({ ...row, awardId: 'nowhere' }), 0)
    expect(await problemOf(bytes)).toEqual({
      kind: 'dangling',
      place: place('recipients', 1, 'awardId'),
    })
  })

  it('when a group is part of itself', async () => {
    const [a, b] = [own.recipients[0]?.id, own.recipients[1]?.id]
    const rows = own.recipients.map((row) =>
      row.id === a ? { ...row, partOfId: b } : row.id === b ? { ...row, partOfId: a } : row,
    )
    expect(await problemOf(await fileOf(payloadOf({ ...own, recipients: rows })))).toEqual({
      kind: 'circle',
      place: place('recipients', 1, 'partOfId'),
    })
  })

  it('when it has no conference, two of them, or records of another', async () => {
    expect(await problemOf(await fileOf(payloadOf({ ...own, conferences: [] })))).toEqual({
      kind: 'conferenceCount',
      found: 0,
    })
    const bytes = await withRow((row) => ({ ...row, conferenceId: 'other' }), 2)
    expect(await problemOf(bytes)).toEqual({
      kind: 'otherConference',
      place: place('recipients', 3, 'conferenceId'),
    })
  })

  it('when its cost of deciphering would keep this machine busy', async () => {
    const bytes = await write(own, 'a')
    const line = new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(10)))
    const dear = line.replace('600000', '4000000000')
    expect(await problemOf(new TextEncoder().encode(`${dear}\n`), 'a')).toEqual({
      kind: 'badHeader',
    })
  })

  it('and leaves no name on Object.prototype', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('x' in {}).toBe(false)
  })
})
