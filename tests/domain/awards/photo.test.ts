import { describe, expect, it } from 'vitest'

import { MOST_PHOTOS, setPhoto } from '#domain/awards/photo.ts'
import { setRecipient } from '#domain/awards/recipient.ts'
import { invert } from '#domain/change.ts'
import { applyChanges, rowsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { fold } from '#domain/run/runFold.ts'
import { nextSceneOf, photosOf, sceneOf } from '#domain/stage/stageScene.ts'
import { eventsOf, goes, makeCeremonyPlan, makeRun, marked } from '#tests/support/makeRun.ts'

const photo = (name: string) => `data:image/jpeg;base64,${btoa(name)}`

/** A plan in which these recipients have photos. */
function withPhotos(plan: Plan, ...ids: readonly string[]): Plan {
  return ids.reduce((now, id) => applyChanges(now, setPhoto(now, id, photo(id))), plan)
}

describe('the photo of a recipient', () => {
  const plan = makeCeremonyPlan({ handovers: 1, recipients: 2 })

  it('is set, kept when the recipient is edited, and taken back as one step', () => {
    const changes = setPhoto(plan, 'h1r1', photo('a'))
    const after = applyChanges(plan, changes)
    const edited = applyChanges(after, setRecipient(after, 'h1r1', { post: 'Trưởng phòng' }))
    expect(edited.recipients.get('h1r1')?.photo).toBe(photo('a'))
    expect(applyChanges(after, invert(changes)).recipients.get('h1r1')?.photo).toBe('')
  })

  it('is a small JPEG and nothing else', () => {
    const refused = [
      'data:image/svg+xml;base64,PHN2Zy8+',
      'https://example.org/a.jpg',
      photo('x'.repeat(70_000)),
    ]
    for (const each of refused) expect(() => setPhoto(plan, 'h1r1', each)).toThrow('small JPEG')
  })

  it('is refused beyond the most that a conference may hold; another in its place is not', () => {
    const large = makeCeremonyPlan({ handovers: 1, recipients: MOST_PHOTOS + 1 })
    const ids = Array.from({ length: MOST_PHOTOS }, (_, index) => `h1r${index + 1}`)
    const full = withPhotos(large, ...ids)
    expect(() => setPhoto(full, `h1r${MOST_PHOTOS + 1}`, photo('b'))).toThrow('tooManyPhotos')
    expect(setPhoto(full, 'h1r1', photo('b'))).toHaveLength(1)
  })
})

describe('photos in the hall', () => {
  const shown = (recipients: number, photos: number, ...absent: readonly string[]) => {
    const size = { handovers: 1, recipients }
    const ids = Array.from({ length: photos }, (_, index) => `h1r${index + 1}`)
    const plan = withPhotos(makeCeremonyPlan(size), ...ids)
    const run = makeRun(size, { plan: rowsOf(plan) })
    const marks = absent.map((id) => marked(id, 'absent'))
    return photosOf(sceneOf(run, fold(run, eventsOf(...goes('i1'), ...marks, ...goes2))))
  }
  const goes2 = [{ type: 'went', from: 'i1', to: 'h1' } as const]

  it('stand beside the name of one recipient', () => {
    expect(shown(1, 1)).toEqual([photo('h1r1')])
  })

  it('are shown of a few only when each has one', () => {
    expect(shown(3, 3)).toHaveLength(3)
    expect(shown(3, 2)).toEqual([])
  })

  it('are left out of a longer row', () => {
    expect(shown(5, 5)).toEqual([])
  })

  it('follow the line: who is absent is not shown, and the others close up', () => {
    expect(shown(3, 2, 'h1r3')).toEqual([photo('h1r1'), photo('h1r2')])
    expect(shown(5, 5, 'h1r2')).toHaveLength(4)
  })

  it('of the next handover are known before it begins', () => {
    const size = { handovers: 1, recipients: 1 }
    const run = makeRun(size, { plan: rowsOf(withPhotos(makeCeremonyPlan(size), 'h1r1')) })
    const next = nextSceneOf(run, fold(run, eventsOf(...goes('i1'))))
    expect(next === null ? null : photosOf(next)).toEqual([photo('h1r1')])
    expect(nextSceneOf(run, fold(run, eventsOf(...goes('i1', 'h1', 'i3'))))).toBeNull()
  })
})
