import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { listBuiltFiles, pathOf } from '#main/builtFiles.ts'

describe('the list of built files', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-built-'))
    mkdirSync(path.join(folder, 'assets'))
    for (const name of ['index.html', 'assets/a.js', 'assets/t.ttf', 'assets/secret.pem']) {
      writeFileSync(path.join(folder, name), '')
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has the files of known types by the path of their URL', () => {
    expect([...listBuiltFiles(folder).keys()].toSorted()).toEqual([
      '/assets/a.js',
      '/assets/t.ttf',
      '/index.html',
    ])
  })

  it('lets papers have fonts and pictures, neither pages nor scripts', () => {
    const files = listBuiltFiles(folder)
    expect(files.get('/assets/t.ttf')?.forPapers).toBe(true)
    expect(files.get('/assets/a.js')?.forPapers).toBe(false)
    expect(files.get('/index.html')?.forPapers).toBe(false)
  })

  it.each([
    ['app://main/index.html?x#/y', '/index.html'],
    ['app://evil/index.html', null],
    [`app://main/${'a'.repeat(3000)}`, null],
    ['app://main/..%2fpackage.json', '/..%2fpackage.json'],
  ])('reads the path of %s as %s, undecoded', (url, found) => {
    expect(pathOf(url)).toBe(found)
  })
})
