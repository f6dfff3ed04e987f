import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Paper } from '#bridge'
import { finishPaper } from '#papers/paper.ts'
import { programmeSheet } from '#papers/ProgrammeSheet.tsx'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { makeItem, makePlan } from '#tests/support/makers.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const MM = 25.4 / 72

let launched: LaunchedApp

beforeAll(async () => {
  launched = await launchApp()
  const { page } = launched
  await page.getByRole('button', { name: /Mở hội nghị mẫu/ }).click()
  await page.getByRole('button', { name: 'Tài liệu' }).click()
})

afterAll(async () => {
  await launched.close()
})

/** Runs one of poppler's programs. */
function look(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' })
}

/** Chooses a paper on the page, waits until it is shown, saves it. */
async function saveFromPage(name: string, fileName: string): Promise<string> {
  const { page } = launched
  await page.getByRole('option', { name }).click()
  await page.getByText(fileName, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Lưu PDF…' }).click()
  await page.getByText(`Đã lưu ${fileName}`).waitFor()
  return path.join(launched.saveDir ?? '', fileName)
}

/**
 * The paper as the app would hand it over: with the addresses that the build gave to the fonts, and
 * with the style sheet, which Vitest leaves empty.
 */
async function longPaper(): Promise<Paper> {
  const agendaItems = Array.from({ length: 60 }, (_, index) =>
    makeItem({
      id: `item-${index}`,
      order: `a${String(index).padStart(3, '0')}`,
      title: index === 3 ? `<img src=x onerror=alert(1)> ${'dài'.repeat(100)}` : `Mục mẫu ${index}`,
    }),
  )
  const sheet = programmeSheet(makePlan({ agendaItems }), { version: 'public', header: true })
  const paper = await finishPaper(sheet)
  const built = readdirSync(path.join(ROOT, 'out', 'renderer', 'assets'))
  const style = readFileSync(path.join(ROOT, 'src-renderer', 'papers', 'paper.css'), 'utf8')
  const faces = paper.css.replace(/url\('[^']*\/(Tinos_\w+)\.ttf[^']*'\)/gu, (_, face: string) => {
    const file = built.find((name) => name.startsWith(`${face}-`))
    return `url('app://main/assets/${file ?? ''}')`
  })
  return { ...paper, css: faces + style, fileName: 'dai.pdf' }
}

interface Word {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
}

/** Words of one page with their places in millimetres. */
function wordsOf(file: string, page: number): readonly Word[] {
  const html = look('pdftotext', '-bbox', '-f', String(page), '-l', String(page), file, '-')
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</gu
  return [...html.matchAll(word)].map(([, left = '', top = '', right = '', text = '']) => ({
    text,
    left: Number(left) * MM,
    top: Number(top) * MM,
    right: Number(right) * MM,
  }))
}

function pagesOf(file: string): number {
  return Number(/^Pages: +(\d+)$/m.exec(look('pdfinfo', file))?.[1])
}

describe('the page of papers', () => {
  it('shows the programme as its PDF, drawn page by page', async () => {
    const canvas = launched.page.getByRole('img', { name: 'Trang 1 trên 1' })
    await canvas.waitFor()
    const dark = () =>
      canvas.evaluate((element: HTMLCanvasElement) => {
        const picture = element.getContext('2d')
        const { data } = picture?.getImageData(0, 0, element.width, element.height) ?? { data: [] }
        return data.filter((value, index) => index % 4 === 0 && value < 64).length
      })
    await expect.poll(dark).toBeGreaterThan(500)
  })

  it('takes up another choice, and says how many pages there are', async () => {
    const { page } = launched
    await page.getByText('Toàn bộ (bản nội bộ)').click()
    await expect
      .poll(async () => {
        const file = await saveFromPage('Chương trình', 'chuong-trinh.pdf')
        return look('pdftotext', file, '-')
      })
      .toContain('Bản nội bộ')
    await page.getByText('Chỉ mục công khai').click()
  })
})

describe('the papers of the sample', () => {
  it.each([
    ['Chương trình', 'chuong-trinh.pdf', 'Đồng chí Nguyễn Văn'],
    ['Danh sách khen thưởng', 'danh-sach-khen-thuong.pdf', 'Nguyễn Mạnh Tuấn'],
    ['Kịch bản trao tặng', 'kich-ban-trao-tang.pdf', 'CHƯA RÕ NGƯỜI TRAO'],
  ])('%s is an A4 file with embedded fonts and text as typed', async (name, fileName, text) => {
    const file = await saveFromPage(name, fileName)
    expect(look('pdfinfo', file)).toMatch(/^Page size: .*\(A4\)$/m)
    const fonts = look('pdffonts', file).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/(Tinos|TimesNewRoman).* yes (yes|no ) yes/)
    const said = look('pdftotext', file, '-')
    expect(said).toContain(text)
    expect(said).toBe(said.normalize('NFC'))
  })

  it('keeps the margins: 30 mm left, 20 mm right and above', () => {
    const list = path.join(launched.saveDir ?? '', 'danh-sach-khen-thuong.pdf')
    const words = wordsOf(list, 1)
    const note = wordsOf(list, pagesOf(list)).find(({ text }) => text === '(Danh')
    expect(note?.left).toBeGreaterThan(29)
    expect(note?.left).toBeLessThan(31)
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(190)
    const top = Math.min(...words.map((word) => word.top))
    expect(top).toBeGreaterThan(19)
    expect(top).toBeLessThan(21)
  })
})

describe('a programme of 60 items', () => {
  let file = ''

  beforeAll(async () => {
    const paper = await longPaper()
    await launched.page.evaluate((one) => window.bridge.savePdf(one), paper)
    file = path.join(launched.saveDir ?? '', 'dai.pdf')
  })

  it('repeats the head row on every page', () => {
    const pages = pagesOf(file)
    expect(pages).toBeGreaterThan(1)
    for (let page = 1; page <= pages; page += 1) {
      const said = wordsOf(file, page).map((word) => word.text)
      // The words come column by column where a column is empty below its head.
      expect(said.join(' ')).toContain('TT Thời gian Nội dung')
      expect(said.join(' ')).toContain('Người thực hiện')
      expect(said.length).toBeGreaterThan(12)
    }
  })

  it('has no number on the first page, and a 2 in the middle of the top margin of the second', () => {
    const above = (page: number) => wordsOf(file, page).filter(({ top }) => top < 18)
    expect(above(1)).toEqual([])
    const [number, ...others] = above(2)
    expect(others).toEqual([])
    expect(number?.text).toBe('2')
    expect(((number?.left ?? 0) + (number?.right ?? 0)) / 2).toBeCloseTo(110, 0)
  })

  it('keeps a hostile title as text and a word of 300 letters within the page', () => {
    expect(look('pdftotext', file, '-')).toContain('<img src=x onerror=alert(1)>')
    for (let page = 1; page <= pagesOf(file); page += 1)
      for (const word of wordsOf(file, page)) expect(word.right).toBeLessThan(190)
  })

  it('says every item once, in order', () => {
    const said = look('pdftotext', '-layout', file, '-')
    const ordinals = [...said.matchAll(/^ *(\d+) +\d+h\d\d - \d+h\d\d/gmu)].map(([, n]) =>
      Number(n),
    )
    expect(ordinals).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })
})

describe('a paper that was printed', () => {
  it('is said to be old when the plan has changed, and is printed again as it is now', async () => {
    const { page, saveDir } = launched
    const said = () => look('pdftotext', path.join(saveDir ?? '', 'in-chuong-trinh.pdf'), '-')
    await page.getByRole('option', { name: 'Chương trình' }).click()
    await page.getByText('chuong-trinh.pdf', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'In…', exact: true }).click()
    await expect.poll(() => readdirSync(saveDir ?? '')).toContain('in-chuong-trinh.pdf')
    await page.keyboard.press('Control+3')
    const start = page.getByLabel('Bắt đầu', { exact: true })
    await start.fill('7h45')
    await start.press('Enter')
    await page.keyboard.press('Control+5')
    const old = page.getByText(/Bản in lúc .* không còn đúng: .*7h45 - 8h15/u)
    await old.waitFor()
    await page.getByRole('button', { name: 'In lại: Chương trình' }).click()
    await old.waitFor({ state: 'detached' })
    expect(said()).toContain('7h45 - 8h15')
  })
})
