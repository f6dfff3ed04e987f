import { expect, it } from 'vitest'

import { dryRun } from '#domain/run/dryRun.ts'
import { stepsOf } from '#domain/run/runSteps.ts'
import { makeCeremonyPlan } from '#tests/support/makeRun.ts'

it('a dry run enters every step by the rules of the console, and knows what the hall sees', () => {
  const plan = makeCeremonyPlan({ handovers: 3, recipients: 2 })
  const steps = dryRun(plan)
  expect(steps.map(({ stepId }) => stepId)).toEqual(stepsOf(plan).map(({ id }) => id))
  expect(steps.map(({ scene }) => scene.kind)).toEqual([
    'title',
    'handover',
    'handover',
    'handover',
    'title',
  ])
})
