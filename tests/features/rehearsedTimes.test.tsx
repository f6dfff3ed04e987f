import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'

import { rowsOf } from '#domain/plan.ts'
import { fold } from '#domain/run/runFold.ts'
import { RehearsedTimes } from '#features/ceremony/RehearsedTimes.tsx'
import { undo } from '#store/edit.ts'
import { openPlan } from '#store/plan.ts'
import { START, eventsOf, makeCeremonyPlan, makeRun } from '#tests/support/makeRun.ts'
import { openOn } from '#tests/support/openSample.ts'

it('the time that an item really took goes into the programme with one click, as one step', async () => {
  await openOn('ceremony', rowsOf(makeCeremonyPlan()))
  const events = eventsOf(
    { type: 'went', from: null, to: 'i1', at: START },
    { type: 'went', from: 'i1', to: 'h1', at: START + 430_000 },
  )
  const item = [...openPlan().plan.agendaItems.values()].find(
    ({ title }) => title !== 'Trao thưởng',
  )
  const run = makeRun()
  const steps = run.steps.map((step) =>
    step.id === 'i1' ? { ...step, itemId: item?.id ?? null } : step,
  )
  const rehearsal = { ...run, steps }
  render(<RehearsedTimes run={rehearsal} state={fold(rehearsal, events)} />)
  expect(screen.getByRole('row', { name: /10 phút 7 phút/u })).toBeTruthy()
  const minutes = () => openPlan().plan.agendaItems.get(item?.id ?? '')?.minutes
  await userEvent.setup().click(screen.getByRole('button', { name: 'Đưa vào chương trình' }))
  await waitFor(() => expect(minutes()).toBe(7))
  expect(screen.queryByRole('row', { name: /10 phút 7 phút/u })).toBeNull()
  await undo()
  expect(minutes()).toBe(10)
})
