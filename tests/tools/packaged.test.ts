import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

describe('what is packaged', () => {
  it('runs as nothing but itself: no plain Node, no debugger, no other code', () => {
    const [, block = ''] =
      /^electronFuses:\n((?: {2}.+\n)+)/mu.exec(textOf('electron-builder.yml')) ?? []
    const fuses = block
      .trim()
      .split('\n')
      .map((line) => line.trim())
    expect(fuses.toSorted()).toEqual([
      'enableCookieEncryption: true',
      'enableEmbeddedAsarIntegrityValidation: true',
      'enableNodeCliInspectArguments: false',
      'enableNodeOptionsEnvironmentVariable: false',
      'grantFileProtocolExtraPrivileges: false',
      'onlyLoadAppFromAsar: true',
      'runAsNode: false',
    ])
  })

  it('has exact versions, and not the reader of workbooks that changes objects', () => {
    const { dependencies } = JSON.parse(textOf('package.json')) as {
      readonly dependencies: Readonly<Record<string, string>>
    }
    expect(Object.values(dependencies).filter((version) => !/^\d/u.test(version))).toEqual([])
    expect(Object.keys(dependencies)).not.toContain('xlsx')
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      readonly packages: Readonly<Record<string, unknown>>
    }
    expect(Object.keys(packages)).not.toContain('node_modules/xlsx')
  })
})
