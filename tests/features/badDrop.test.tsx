import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { planOf, rowsOf } from '#domain/plan.ts'
import { AwardsPage } from '#features/awards/AwardsPage.tsx'
import { bridge } from '#store/bridge.ts'
import type { FakeBridge } from '#tests/support/fakeBridge.ts'
import { makeConference } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

it.each([
  ['an address', { types: ['text/uri-list'], files: [] }],
  ['a text', { types: ['text/plain'], files: [] }],
  ['a picture of a page', { types: ['text/html'], files: [] }],
])('B55: %s that is dropped on the window is no list, and reads nothing', async (_, dropped) => {
  await openOn('awards', rowsOf(planOf({ conferences: [makeConference()] })))
  render(<AwardsPage />)
  const asked = structuredClone((bridge() as FakeBridge).asked)
  const transfer = { ...dropped, getData: () => 'https://vi-du.vn/a.xlsx' }
  // Not taken by us: main then refuses to leave the page.
  expect(fireEvent.dragOver(document.body, { dataTransfer: transfer })).toBe(true)
  fireEvent.drop(document.body, { dataTransfer: transfer })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect((bridge() as FakeBridge).asked).toEqual(asked)
})
