import { expect, it } from 'vitest'

import { principalBySubstitute } from '#domain/invitations/principals.ts'
import { makeAttendee } from '#tests/support/makers.ts'

it('names who sent a substitute, and nobody who comes after all', () => {
  const sends = makeAttendee({ id: 'a', invitation: 'substitute', substituteId: 'b' })
  const comes = makeAttendee({ id: 'c', invitation: 'accepted', substituteId: 'd' })
  expect([...principalBySubstitute([sends, comes])]).toEqual([['b', sends]])
})
