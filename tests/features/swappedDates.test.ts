import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, it } from 'vitest'

import { NO_ANSWERS } from '#domain/attendeeImport/review.ts'
import type { SaidOfDates } from '#domain/table/swappedDates.ts'
import { attendeeDesk } from '#features/attendees/import/attendeeDesk.ts'
import { readSpreadsheetBytes } from '#main/spreadsheet/read.ts'
import { packedSpreadsheet } from '#store/spreadsheet.ts'
import { counter } from '#tests/support/makers.ts'
import { shortDate } from '#text/format.ts'

const FOLDER = path.resolve(import.meta.dirname, '..', 'fixtures', 'lists')

/** A list that Calc opened from our .csv and saved, as it is read and reviewed. */
async function read(file: string, saidOfDates: readonly SaidOfDates[] = []) {
  const bytes = readFileSync(path.join(FOLDER, file))
  const desk = attendeeDesk(counter('id'))
  desk.setFile(packedSpreadsheet(await readSpreadsheetBytes(file, bytes, () => undefined)))
  desk.read({
    sheet: null,
    header: null,
    mapping: null,
    headings: 'auto',
    fillsDown: false,
    splitsNames: true,
    divided: [],
    saidOfDates,
    oneByte: null,
    converted: [],
    latestYear: 2026,
  })
  const { swapped } = desk.review(NO_ANSWERS)
  const rows = desk.rows({ filter: 'all', from: 0, to: 10 }).map(({ row }) => row)
  return {
    swapped: swapped.map(({ column, lines }) => [column, lines]),
    states: rows.map(({ state }) => state),
    births: rows.map(({ entry }) => shortDate(entry.fields.birth)),
    phones: rows.map(({ entry }) => entry.fields.phone),
    mended: rows.map(({ entry }) => entry.mended.map(({ kind }) => kind)),
  }
}

const PHONES = ['0912345678', '0912 345 679', '02073822345', '+84912345681', '']
const BIRTHS = ['03/04/1975', '20/01/1980', '05/12/1969', '1975', '31/12/1970']

it('a list that was opened with the month first is asked about once for the column, and no date is taken', async () => {
  const { swapped, states, births } = await read('calc-en-us.xlsx')
  expect(swapped).toEqual([[2, [2, 4]]])
  expect(states).toEqual(['error', 'new', 'error', 'new', 'new'])
  expect(births).toEqual(['', '20/01/1980', '', '1975', '31/12/1970'])
})

it('by one yes day and month are put back; by a no they stay as the file has them', async () => {
  const yes = await read('calc-en-us.xlsx', [{ column: 2, isSwapped: true }])
  expect(yes.births).toEqual(BIRTHS)
  expect(yes.states).toEqual(['new', 'new', 'new', 'new', 'new'])
  const no = await read('calc-en-us.xlsx', [{ column: 2, isSwapped: false }])
  expect(no.births[0]).toBe('04/03/1975')
})

it('a list that was opened in Vietnamese has its dates, and nothing is asked', async () => {
  const { swapped, births } = await read('calc-vi.xlsx')
  expect(swapped).toEqual([])
  expect(births).toEqual(BIRTHS)
})

it('a telephone that lost its zero or plus has it back, and that is said', async () => {
  for (const file of ['calc-en-us.xlsx', 'calc-vi.xlsx']) {
    const { phones, mended } = await read(file)
    expect(phones).toEqual(PHONES)
    expect(mended).toEqual([['phone'], [], ['phone'], ['phone'], []])
  }
})
