import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Paper } from '#bridge'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { type Listener, listen } from '#tests/support/listener.ts'

const BUILT = path.resolve(import.meta.dirname, '..', '..', 'out', 'renderer', 'assets')

let launched: LaunchedApp
let outside: Listener
let font = ''

beforeAll(async () => {
  outside = await listen()
  launched = await launchApp()
  font = readdirSync(BUILT).find((name) => /^Tinos_400Regular-.*\.ttf$/.test(name)) ?? ''
})

afterAll(async () => {
  await launched.close()
  await outside.close()
})

const NAME = 'Đồng chí Nguyễn Văn Sơn, Ủy viên Ban Thường vụ Tỉnh ủy'

function paper(more: Partial<Paper> = {}): Paper {
  return {
    fileName: 'giấy thử',
    title: 'Chương trình thử',
    html: `<p>${NAME}</p>`.repeat(120),
    css: `@font-face { font-family: Paper; src: url(app://main/assets/${font}) }
      body { font: 14pt Paper; margin: 0 } p { margin: 6pt 0 }`,
    orientation: 'portrait',
    margins: [20, 15, 20, 30],
    pageNumbers: 'from-second',
    ...more,
  }
}

async function save(given: Paper): Promise<string> {
  const saved = await launched.page.evaluate((one) => window.bridge.savePdf(one), given)
  expect(saved).toMatchObject({ ok: true })
  return path.join(launched.saveDir ?? '', saved.ok ? saved.fileName : '')
}

/** Runs one of poppler's programs. */
function look(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' })
}

describe('a PDF', () => {
  it('gives its bytes and the number of its pages', async () => {
    const made = await launched.page.evaluate(async (one) => {
      const answer = await window.bridge.makePdf(one)
      return answer.ok
        ? { pages: answer.pages, start: new TextDecoder().decode(answer.pdf.slice(0, 5)) }
        : answer
    }, paper())
    expect(made).toEqual({ pages: 4, start: '%PDF-' })
  })

  it('is A4, tagged, has its title and says the text as typed', async () => {
    const file = await save(paper())
    const facts = look('pdfinfo', file)
    expect(facts).toMatch(/^Title: +Chương trình thử$/m)
    expect(facts).toMatch(/^Page size: .*\(A4\)$/m)
    expect(facts).toMatch(/^Tagged: +yes$/m)
    expect(facts).toMatch(/^JavaScript: +no$/m)
    expect(look('pdftotext', file, '-')).toContain(NAME)
  })

  it('embeds every font, and none but the one it names', async () => {
    const rows = look('pdffonts', await save(paper()))
      .trim()
      .split('\n')
      .slice(2)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatch(/Tinos.* yes (yes|no ) yes/)
  })

  it('has its page number in the top margin, centred over the text, from the second page', async () => {
    const file = await save(paper())
    const numbers = [1, 2, 3, 4].map((page) => {
      const from = ['-f', String(page), '-l', String(page)]
      // The upper 20 mm of the page: 56 points.
      const top = ['-x', '0', '-y', '0', '-W', '595', '-H', '56']
      return look('pdftotext', ...from, ...top, file, '-').trim()
    })
    expect(numbers).toEqual(['', '2', '3', '4'])
    const boxes = look('pdftotext', '-bbox', '-f', '2', '-l', '2', file, '-')
    const box = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">2</.exec(boxes)
    const [left = 0, upper = 0, right = 0, lower = 0] = (box ?? []).slice(1).map(Number)
    expect(((left + right) / 2) * (25.4 / 72)).toBeCloseTo(112.5, 0)
    expect(((upper + lower) / 2) * (25.4 / 72)).toBeCloseTo(10, 0)
  })

  it('has no page numbers where none are asked for', async () => {
    const file = await save(paper({ pageNumbers: 'none' }))
    expect(look('pdftotext', '-x', '0', '-y', '0', '-W', '595', '-H', '56', file, '-').trim()).toBe(
      '',
    )
  })

  it('turns to landscape', async () => {
    const facts = look('pdfinfo', await save(paper({ orientation: 'landscape' })))
    expect(facts).toMatch(/^Page size: +841\.\d+ x 59\d/m)
  })

  it('is refused rather than printed in a wrong font when a font is missing', async () => {
    const made = await launched.page.evaluate(
      (one) => window.bridge.makePdf(one),
      paper({
        css: '@font-face { font-family: P; src: url(app://main/none.ttf) } body { font: 14pt P }',
      }),
    )
    expect(made).toMatchObject({ ok: false, reason: 'failed' })
  })

  it('comes out right when several are asked for at once', async () => {
    const pages = await launched.page.evaluate(
      async (all) =>
        Promise.all(
          all.map(async (one) => {
            const answer = await window.bridge.makePdf(one)
            return answer.ok ? answer.pages : answer.reason
          }),
        ),
      [paper(), paper({ html: '<p>một</p>' }), paper()],
    )
    expect(pages).toEqual([4, 1, 4])
  })

  it('of 2,000 rows is made, and stamped to the last page', async () => {
    const rows = `<tr><td>1</td><td>${NAME}</td><td>x</td></tr>`.repeat(2000)
    const file = await save(paper({ html: `<table>${rows}</table>` }))
    const pages = Number(/^Pages: +(\d+)$/m.exec(look('pdfinfo', file))?.[1])
    expect(pages).toBeGreaterThan(30)
    const last = [
      '-f',
      String(pages),
      '-l',
      String(pages),
      '-x',
      '0',
      '-y',
      '0',
      '-W',
      '595',
      '-H',
      '56',
    ]
    expect(look('pdftotext', ...last, file, '-').trim()).toBe(String(pages))
  })
})

describe('a hostile paper', () => {
  it('runs nothing, asks for nothing and goes nowhere', async () => {
    const url = outside.url
    const file = await save(
      paper({
        title: '</title><script>document.title="hacked"</script>',
        css: `@import url(${url}a.css); body { background: url(${url}b.png) } </style><script>1</script>`,
        html: `<script>document.title = 'hacked'; location = '${url}'</script>
          <img src="${url}c.png" onerror="document.title='hacked'"><img src=x onerror="document.title='hacked'">
          <meta http-equiv="refresh" content="0; url=${url}d"><link rel="stylesheet" href="${url}e.css">
          <link rel="preconnect" href="${url}"><link rel="dns-prefetch" href="${url}">
          <iframe src="${url}f"></iframe><object data="${url}g"></object><embed src="${url}h">
          <video src="${url}i" autoplay></video><base href="${url}"><form action="${url}j"></form>
          <iframe src="file:///etc/passwd"></iframe><img src="app://main/index.html">
          <p>&lt;img src=x onerror=alert(1)&gt; Đại biểu mẫu 1</p>`,
      }),
    )
    expect(look('pdfinfo', file)).toContain('</title><script>document.title="hacked"</script>')
    const text = look('pdftotext', file, '-')
    expect(text).toContain('<img src=x onerror=alert(1)> Đại biểu mẫu 1')
    expect(text).not.toContain('root:')
    expect(outside.connections()).toBe(0)
  })

  it('gets a window without scripts, apart from the app, that is gone afterwards', async () => {
    await launched.app.evaluate(({ app }) => {
      const seen: unknown[] = []
      Object.assign(globalThis, { seen })
      app.on('browser-window-created', (_event, window) => {
        const listed = window.webContents as unknown as {
          getLastWebPreferences(): Record<string, unknown>
        }
        const { session } = window.webContents
        seen.push({
          ...listed.getLastWebPreferences(),
          persistent: session.isPersistent(),
          visible: window.isVisible(),
        })
      })
    })
    await save(paper())
    const after = await launched.app.evaluate(({ BrowserWindow }) => ({
      windows: BrowserWindow.getAllWindows().length,
      seen: (globalThis as unknown as { seen: Record<string, unknown>[] }).seen,
    }))
    expect(after.windows).toBe(1)
    expect(after.seen).toHaveLength(1)
    expect(after.seen[0]).toMatchObject({
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      persistent: false,
      visible: false,
    })
  })
})

describe('saving and printing without a person', () => {
  it('saves what is printed beside the rest', async () => {
    const printed = await launched.page.evaluate(
      (one) => window.bridge.printPaper(one),
      paper({ fileName: 'chương trình' }),
    )
    expect(printed).toEqual({ ok: true })
    expect(readdirSync(launched.saveDir ?? '')).toContain('in-chương trình.pdf')
  })

  it('prints the same text without the tags that only a kept PDF needs', async () => {
    const given = paper({ fileName: 'không thẻ' })
    await launched.page.evaluate((one) => window.bridge.printPaper(one), given)
    const printed = path.join(launched.saveDir ?? '', 'in-không thẻ.pdf')
    expect(look('pdfinfo', printed)).toMatch(/^Tagged: +no$/m)
    expect(look('pdftotext', printed, '-')).toBe(look('pdftotext', await save(given), '-'))
  })

  it('cleans the name and stays in the folder', async () => {
    const saved = await launched.page.evaluate(() =>
      window.bridge.saveText({ fileName: '../../x/chú\u0000 thích', kind: 'txt', text: 'Đ' }),
    )
    expect(saved).toEqual({ ok: true, fileName: '-..-x-chú thích.txt' })
    expect(readdirSync(launched.saveDir ?? '')).toContain('-..-x-chú thích.txt')
  })

  it('says that a folder is gone', async () => {
    const saveDir = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-gone-'))
    const other = await launchApp({ saveDir })
    rmSync(saveDir, { recursive: true })
    const saved = await other.page.evaluate(() =>
      window.bridge.saveText({ fileName: 'a', kind: 'txt', text: 'x' }),
    )
    await other.close()
    expect(saved).toEqual({ ok: false, reason: 'no-folder', detail: 'ENOENT' })
  })
})

describe('printing with a person', () => {
  it('answers or asks by the dialog of the system, and papers go on being made meanwhile', async () => {
    const other = await launchApp({ saveDir: null })
    // Without printers it answers at once; with printers a dialog waits, which nobody answers here.
    await other.page.evaluate((one) => {
      Object.assign(window, { printed: window.bridge.printPaper(one) })
    }, paper())
    const made = await other.page.evaluate(
      async (one) => (await window.bridge.makePdf(one)).ok,
      paper(),
    )
    const windows = other.app.windows().length
    await other.kill()
    rmSync(other.dataDir, { recursive: true, force: true })
    expect(made).toBe(true)
    expect(windows).toBeGreaterThan(0)
  })
})
