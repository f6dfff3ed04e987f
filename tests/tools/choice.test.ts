import { describe, expect, it } from 'vitest'

import { chooseRuntime, failedWithinDay, installerRunsOn } from '#tools/runtime/choice.mjs'

const bare = {
  override: null,
  overrideHasBinary: false,
  officialPresent: false,
  installerRuns: true,
  failedLately: false,
  registryPossible: true,
}

describe('the choice of a runtime', () => {
  it('takes the folder that the developer names before all else', () => {
    const named = { ...bare, override: '/opt/e', overrideHasBinary: true, officialPresent: true }
    expect(chooseRuntime(named).kind).toBe('override')
  })

  it('does not fall back silently when the named folder has no Electron', () => {
    const choice = chooseRuntime({ ...bare, override: '/opt/e', officialPresent: true })
    expect(choice.kind).toBe('none')
    expect(choice.why).toContain('/opt/e')
  })

  it('takes the official binary when it is there, also on an older Node', () => {
    const choice = chooseRuntime({ ...bare, officialPresent: true, installerRuns: false })
    expect(choice.kind).toBe('official')
  })

  it('tries the official download first', () => {
    expect(chooseRuntime(bare).kind).toBe('download')
  })

  it('turns to the registry after a failed download, and says why', () => {
    const choice = chooseRuntime({ ...bare, failedLately: true })
    expect(choice).toEqual({
      kind: 'registry',
      why: 'the official download cannot be reached',
    })
  })

  it('turns to the registry where the official installer does not run', () => {
    const choice = chooseRuntime({ ...bare, installerRuns: false })
    expect(choice.kind).toBe('registry')
    expect(choice.why).toContain('Node 22.12')
  })

  it('says what to do where there is no registry runtime', () => {
    const choice = chooseRuntime({ ...bare, failedLately: true, registryPossible: false })
    expect(choice.kind).toBe('none')
    expect(choice.why).toContain('ELECTRON_OVERRIDE_DIST_PATH')
  })
})

describe('the official installer', () => {
  it.each([
    ['20.20.2', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['24.0.0', true],
  ])('on Node %s runs: %s', (version, runs) => {
    expect(installerRunsOn(version)).toBe(runs)
  })
})

describe('a failed download', () => {
  const noon = Date.parse('2026-11-23T12:00:00Z')
  it.each([
    [null, false],
    ['2026-11-23T11:00:00Z', true],
    ['2026-11-22T12:00:01Z', true],
    ['2026-11-22T12:00:00Z', false],
    ['2026-11-24T12:00:00Z', false],
    ['rubbish', false],
  ])('at %s still counts at noon: %s', (at, counts) => {
    expect(failedWithinDay(at, noon)).toBe(counts)
  })
})
