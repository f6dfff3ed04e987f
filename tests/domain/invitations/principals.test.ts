import { expect, it } from 'vitest'

import { principalNames, principalsOf } from '#domain/invitations/principals.ts'
import { makeAttendee, makePlan } from '#tests/support/makers.ts'

const sends = (id: string, order: string, fullName: string) =>
  makeAttendee({ id, order, fullName, invitation: 'substitute', substituteId: 'c' })

const plan = makePlan({
  attendees: [
    sends('b', 'a1', 'Đại biểu mẫu 2'),
    sends('a', 'a0', 'Đại biểu mẫu 1'),
    makeAttendee({ id: 'c', order: 'a2' }),
    makeAttendee({ id: 'd', order: 'a3', invitation: 'accepted', substituteId: 'e' }),
    makeAttendee({ id: 'e', order: 'a4' }),
  ],
})

it('names all in whose place somebody comes, in the order of the list', () => {
  expect(principalsOf(plan, 'c').map(({ id }) => id)).toEqual(['a', 'b'])
  expect(principalNames(plan, 'c')).toBe('Đại biểu mẫu 1 và Đại biểu mẫu 2')
})

it('names nobody who comes after all, and of most people nobody', () => {
  expect(principalsOf(plan, 'e')).toEqual([])
  expect(principalNames(plan, 'a')).toBe('')
})
