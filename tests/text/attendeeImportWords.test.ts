import { expect, it } from 'vitest'

import { NO_DATE } from '#domain/time.ts'
import { otherWords } from '#text/attendeeImportWords.ts'

it('writes a delegation small inside a line, but never an abbreviation', () => {
  const lineOf = (delegation: string) => otherWords({ birth: NO_DATE, phone: '', delegation })
  expect(lineOf('Các sở, ngành')).toEqual(['các sở, ngành'])
  expect(lineOf('UBND tỉnh')).toEqual(['UBND tỉnh'])
})
