import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { rowTexts } from '#tests/support/inApp.ts'
import { goToStep, holdEnd, stepNumber } from '#tools/console.mjs'

/**
 * The whole work of a secretary in one long day: from an empty window to the end of the ceremony, with
 * the screens and the keyboard alone. Each test goes on where the one before it stopped.
 */

const TITLE = 'Hội nghị tổng kết công tác năm 2026 và triển khai nhiệm vụ năm 2027'

/** As Excel copies it: columns by tabs, lines by CR LF. */
const FROM_EXCEL = [
  ['Họ và tên', 'Chức vụ', 'Đơn vị', 'Điện thoại'],
  ['Nguyễn Văn Sơn', 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh', 'UBND tỉnh', ''],
  ['Nguyễn Thế Giang', 'Phó Chủ tịch UBND tỉnh', 'UBND tỉnh', ''],
  ['Nguyễn Mạnh Tuấn', 'Chánh Văn phòng UBND tỉnh', 'Văn phòng UBND tỉnh', ''],
  ['Đương Mẫu', 'Trưởng phòng', 'Phòng A', '0900000001'],
  ['Dương Mẫu', 'Trưởng phòng', 'Phòng B', '0900000002'],
]
  .map((cells) => `${cells.join('\t')}\r\n`)
  .join('')

let dataDir = ''
let saveDir = ''
let launched: LaunchedApp
let page: Page

async function start() {
  launched = await launchApp({ dataDir, saveDir })
  page = launched.page
  page.setDefaultTimeout(8000)
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'khanh-tiet-secretary-'))
  saveDir = await mkdtemp(path.join(tmpdir(), 'khanh-tiet-secretary-papers-'))
  await start()
})

afterAll(async () => {
  await launched.kill()
  for (const folder of [dataDir, saveDir])
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function press(...keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

async function write(text: string, ...keys: readonly string[]) {
  await page.keyboard.type(text)
  await press(...keys)
}

/** The text of the rows of a table, without its head and their numbers. */
const rowsOf = (table: string) => rowTexts(page, table)

async function undoLabel() {
  return page
    .getByRole('button', { name: /^Hoàn tác/u })
    .first()
    .getAttribute('aria-label')
}

async function see(text: string | RegExp, where: Page = page) {
  await where.getByText(text).first().waitFor()
}

function read(file: string): string {
  const text = execFileSync('pdftotext', ['-layout', path.join(saveDir, file), '-'])
  return text.toString('utf8').replaceAll(/\s+/gu, ' ')
}

describe('a new conference', () => {
  it('is made from a template with the keyboard alone', async () => {
    await page.getByRole('button', { name: /Tạo hội nghị mới/u }).waitFor()
    await press('Control+n')
    await page.getByRole('dialog').waitFor()
    // The keys are at the template; the first is the one wanted.
    await press('Tab', 'Tab')
    await write('UBND TỈNH MẪU', 'Tab')
    await write('VĂN PHÒNG', 'Tab')
    await write('20/1/2027', 'Tab')
    await press('Control+a')
    await write('8h', 'Enter')
    await see('16 mục chương trình')
    expect(await page.getByRole('textbox', { name: 'Tên hội nghị' }).inputValue()).toBe(TITLE)
  })

  it('takes its facts where they stand', async () => {
    await page.getByLabel('Địa điểm').focus()
    await write('Hội trường mẫu', 'Tab')
    await write('Tỉnh Mẫu', 'Enter')
    await page.getByLabel('Trả hội trường').focus()
    await write('11h30', 'Enter')
    await see(/^Đã lưu \d/u)
    await expect.poll(undoLabel).toBe('Hoàn tác: Sửa giờ trả hội trường')
  })
})

describe('attendees', () => {
  it('are pasted as Excel copies them: Ctrl+V, Enter', async () => {
    await press('Control+2')
    await see('Chưa có đại biểu nào')
    await launched.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), FROM_EXCEL)
    await press('Control+v')
    await page.getByRole('button', { name: 'Nhập: thêm 5' }).waitFor()
    await press('Enter')
    await see('Đã thêm 5 đại biểu')
    const rows = await rowsOf('Danh sách đại biểu')
    expect(rows).toHaveLength(5)
    expect(rows[0]).toContain('Phó Bí thư Tỉnh ủy Chủ tịch UBND tỉnh')
  })

  it('are found with and without accents, and đ is told from d when it is typed', async () => {
    const names = () => rowsOf('Danh sách đại biểu')
    await press('Control+f')
    await write('son')
    await expect.poll(names).toEqual([expect.stringMatching(/^Nguyễn Văn Sơn/u)])
    await press('Control+a')
    await write('duong')
    await expect.poll(names).toHaveLength(2)
    await press('Control+a')
    await write('đương')
    await expect.poll(names).toEqual([expect.stringMatching(/^Đương Mẫu/u)])
    await press('ArrowDown')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Ô đang chọn của Danh sách đại biểu')
    await press('Control+f', 'Escape')
    await expect.poll(names).toHaveLength(5)
  })

  it('get a proposed precedence, and one line more is typed in', async () => {
    await page.getByRole('button', { name: 'Đề xuất thứ bậc' }).focus()
    await press('Enter')
    await see(/Đã đề xuất thứ bậc cho [2-5] đại biểu/u)
    expect((await rowsOf('Danh sách đại biểu'))[0]).toMatch(/Chủ tịch UBND tỉnh UBND tỉnh \d+/u)
    await page.getByPlaceholder('Gõ họ và tên rồi Enter để thêm đại biểu').focus()
    await write('Đại biểu mẫu 1', 'Enter')
    await see('6 đại biểu')
  })
})

describe('the agenda', () => {
  const TABLE = 'Các mục chương trình'

  /** Puts the cursor on the row, then the keys work there. */
  async function goToRow(title: string, ...keys: readonly string[]) {
    await page.getByRole('gridcell', { name: title, exact: true }).first().click()
    await press(...keys)
  }

  it('loses what is not wanted, several at once', async () => {
    await press('Control+3')
    await see('Tham luận thứ nhất')
    await goToRow('Tham luận thứ nhất')
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+Delete')
    await see('Đã xóa 3 mục')
    expect(await rowsOf(TABLE)).toHaveLength(13)
  })

  it('gets an item and shows the gap before a pinned time in minutes', async () => {
    await page.getByPlaceholder('Gõ nội dung rồi Enter để thêm mục').focus()
    await write('Giao lưu', 'Enter')
    await expect.poll(() => rowsOf(TABLE)).toHaveLength(14)
    await goToRow('Giao lưu', 'ArrowLeft')
    await write('11h30', 'Enter')
    await see('trống 30 phút')
  })

  it('tells how far the items before run over a pinned time, and over the slot of the hall', async () => {
    await goToRow('Phát biểu chỉ đạo', 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
    await write('60', 'Enter')
    await see('lấn 10 phút')
    expect(await page.locator('footer').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Vượt 10 phút so với giờ trả hội trường 11h30'),
      ]),
    )
  })

  it('is put in another order with the keys', async () => {
    await goToRow('Chụp ảnh lưu niệm')
    await press('Alt+ArrowUp')
    await expect
      .poll(async () => (await rowsOf(TABLE)).findIndex((row) => row.includes('Chụp ảnh')))
      .toBe(11)
    await expect.poll(undoLabel).toContain('Chuyển “Chụp ảnh lưu niệm” lên trước')
  })
})

describe('awards', () => {
  async function addRecipient(kind: number, name: string) {
    await page.getByRole('button', { name: /Loại người nhận mới/u }).focus()
    await press('ArrowDown')
    await page.getByRole('listbox').waitFor()
    await press('Home')
    for (let at = 0; at < kind; at += 1) await press('ArrowDown')
    await press('Enter')
    await page.getByPlaceholder('Gõ tên, Enter để thêm').focus()
    await write(name, 'Enter')
    await page.getByRole('gridcell', { name }).first().waitFor()
  }

  it('are typed, with recipients of three kinds, one known by number only', async () => {
    await press('Control+4')
    await page.getByRole('combobox', { name: 'Thêm hình thức' }).focus()
    await write('Kỷ niệm chương mẫu', 'Enter')
    await page.getByRole('heading', { name: 'Kỷ niệm chương mẫu' }).waitFor()
    await addRecipient(0, 'Nguyễn Thế Giang')
    await page.getByRole('combobox', { name: 'Thêm hình thức' }).focus()
    await write('Bằng khen mẫu', 'Enter')
    await page.getByRole('heading', { name: 'Bằng khen mẫu' }).waitFor()
    await addRecipient(0, 'Nguyễn Mạnh Tuấn')
    await addRecipient(1, 'Phòng mẫu')
    await addRecipient(3, '24 đồng chí thuộc Văn phòng')
    expect((await rowsOf('Người nhận'))[2]).toContain('24 đồng chí thuộc Văn phòng 24 chưa có')
    await see('1 tập thể, đủ tên')
    await see('25 cá nhân, 1 có tên')
    await see('26 chưa có lượt')
  })

  it('links a typed name to the attendee of this name when told to', async () => {
    await page.getByRole('button', { name: 'Xem và xác nhận' }).focus()
    await press('Enter')
    await page.getByRole('dialog').waitFor()
    // The keys are at the one proposal; only the name is the same, so nothing is chosen yet.
    await press('Space')
    await page.getByRole('button', { name: 'Liên kết 1 người' }).focus()
    await press('Enter')
    await see('Đã liên kết 1 người nhận với đại biểu.')
    expect((await rowsOf('Người nhận'))[0]).toContain('Chánh Văn phòng UBND tỉnh')
  })

  it('get their handovers, collectives first, and presenters, one not known', async () => {
    await page.getByRole('button', { name: 'Chia lượt trao' }).focus()
    await press('Enter')
    await see('Đã lập 3 lượt trao.')
    const presenter = page.getByRole('combobox', { name: 'Người trao 1' })
    for (const turn of [1, 2, 3]) {
      await page
        .getByRole('list', { name: /Lượt trao theo/u })
        .getByRole('listitem')
        .nth(turn - 1)
        .focus()
      await page.getByRole('heading', { name: `Lượt ${turn}` }).waitFor()
      await presenter.focus()
      await write('giang', 'Enter')
      await expect.poll(() => presenter.inputValue()).toBe('Nguyễn Thế Giang')
    }
    await page.getByRole('combobox', { name: 'Thêm lượt trao' }).focus()
    await write('kỷ niệm', 'Enter')
    await page.getByRole('heading', { name: 'Lượt 4' }).waitFor()
    await page.getByRole('button', { name: 'Thêm Nguyễn Thế Giang vào lượt' }).focus()
    await press('Enter')
    await page.getByRole('button', { name: 'Đưa Nguyễn Thế Giang ra khỏi lượt' }).waitFor()
    await see('Chưa rõ người trao')
  })
})

describe('the checks', () => {
  it('say what deserves a look, and lead to its place', async () => {
    await page.getByRole('button', { name: /^Kiểm tra/u }).click()
    const panel = page.getByRole('complementary', { name: 'Kiểm tra' })
    const lines = () => panel.getByRole('listitem').allInnerTexts()
    await expect
      .poll(lines)
      .toEqual(
        expect.arrayContaining([
          'Lượt 4 (Kỷ niệm chương mẫu): chưa có người trao.',
          'Lượt 3 (Bằng khen mẫu): 24 người nhận cùng lên, quá 10; nên chia lượt.',
          'Chương trình vượt giờ trả hội trường 10 phút; cần rút bớt thời lượng.',
          'Mục “Giao lưu”: các mục trước lấn giờ đã ghim 10 phút.',
        ]),
      )
    await panel.getByRole('button', { name: /lấn giờ đã ghim/u }).focus()
    await press('Enter')
    await page.getByRole('grid', { name: 'Các mục chương trình' }).waitFor()
    await expect
      .poll(() =>
        page.evaluate(() => {
          const at = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
          return document.getElementById(at)?.closest('[role="row"]')?.textContent
        }),
      )
      .toContain('Giao lưu')
    await panel.getByRole('button', { name: /chưa có người trao/u }).focus()
    await press('Enter')
    await page.getByRole('heading', { name: 'Lượt 4' }).waitFor()
    await page.getByRole('button', { name: /^Kiểm tra/u }).click()
  })
})

/** What the screens say of everything that was planned, page by page. */
async function everything() {
  await press('Control+2')
  await page.getByRole('grid', { name: 'Danh sách đại biểu' }).waitFor()
  const attendees = await rowsOf('Danh sách đại biểu')
  await press('Control+3')
  await page.getByRole('grid', { name: 'Các mục chương trình' }).waitFor()
  const agenda = await rowsOf('Các mục chương trình')
  await press('Control+4')
  const cards = page.getByRole('list', { name: /Hình thức, danh hiệu theo/u })
  await cards.waitFor()
  const awards = await cards.innerText()
  await page.getByRole('tab', { name: /Lượt trao/u }).click()
  const turns = page.getByRole('list', { name: /Lượt trao theo/u })
  await turns.waitFor()
  return { attendees, agenda, awards, turns: await turns.innerText() }
}

async function undoAll(times: number): Promise<readonly string[]> {
  const labels: string[] = []
  for (let at = 0; at < times; at += 1) {
    const label = (await undoLabel()) ?? ''
    labels.push(label.replace('Hoàn tác: ', ''))
    await press('Control+z')
    await expect.poll(undoLabel).not.toBe(label)
  }
  return labels
}

describe('undo', () => {
  it('takes back steps of every kind by their names, and does them again', async () => {
    const before = await everything()
    const labels = await undoAll(10)
    expect(labels).toEqual([
      'Thêm 1 người nhận vào lượt 4',
      'Thêm lượt trao Kỷ niệm chương mẫu',
      'Sửa người trao của lượt 3',
      'Sửa người trao của lượt 2',
      'Sửa người trao của lượt 1',
      'Chia lượt trao Bằng khen mẫu',
      'Liên kết 1 người nhận với đại biểu',
      'Thêm người nhận 24 đồng chí thuộc Văn phòng',
      'Thêm người nhận Phòng mẫu',
      'Thêm người nhận Nguyễn Mạnh Tuấn',
    ])
    for (const label of labels.toReversed()) {
      await press('Control+y')
      await expect.poll(undoLabel).toBe(`Hoàn tác: ${label}`)
    }
    expect(await everything()).toEqual(before)
  })

  it('is still there when the app was closed and started again, as is everything else', async () => {
    const before = await everything()
    await launched.close()
    await start()
    await page.getByRole('button', { name: TITLE, exact: true }).press('Enter')
    await see('14 mục chương trình')
    expect(await everything()).toEqual(before)
    expect(await undoAll(2)).toEqual([
      'Thêm 1 người nhận vào lượt 4',
      'Thêm lượt trao Kỷ niệm chương mẫu',
    ])
    await press('Control+y')
    await expect.poll(undoLabel).toBe('Hoàn tác: Thêm lượt trao Kỷ niệm chương mẫu')
    await press('Control+y')
    await expect.poll(undoLabel).toBe('Hoàn tác: Thêm 1 người nhận vào lượt 4')
    expect(await everything()).toEqual(before)
  })
})

describe('the library', () => {
  const COPY = `${TITLE} (bản sao)`

  async function choose(title: string, action: string) {
    await page
      .getByRole('button', { name: `Thao tác khác với ${title}`, exact: true })
      .press('Enter')
    await page.getByRole('menuitem', { name: action, exact: true }).press('Enter')
  }

  it('duplicates, archives and deletes, each with undo', async () => {
    await page.getByRole('button', { name: 'Thư viện hội nghị' }).press('Enter')
    await see('1 hội nghị')
    await choose(TITLE, 'Nhân bản')
    await see('2 hội nghị')
    await choose(COPY, 'Đưa vào lưu trữ')
    await see('Hiện 1 hội nghị lưu trữ')
    await press('Control+z')
    await see('2 hội nghị')
    await choose(COPY, 'Xóa')
    await see('1 hội nghị')
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).press('Enter')
    await see('2 hội nghị')
    await choose(COPY, 'Xóa')
    await see('1 hội nghị')
    expect(await page.getByRole('button', { name: COPY, exact: true }).count()).toBe(0)
  })
})

describe('the papers', () => {
  beforeAll(async () => {
    await page.getByRole('button', { name: TITLE, exact: true }).press('Enter')
    await see('Thông tin chung')
    await press('Control+5')
  })

  it.each([
    ['Chương trình', 'chuong-trinh.pdf', ['VĂN PHÒNG', 'Hội trường mẫu', '11h30', 'Giao lưu']],
    [
      'Danh sách khen thưởng',
      'danh-sach-khen-thuong.pdf',
      ['Bằng khen mẫu', 'Phòng mẫu', '24 đồng chí'],
    ],
    ['Kịch bản trao tặng', 'kich-ban-trao-tang.pdf', ['Nguyễn Thế Giang', 'CHƯA RÕ NGƯỜI TRAO']],
  ])('%s is saved and says what was planned', async (name, file, says) => {
    await page.getByRole('option', { name }).click()
    await page.getByText(file, { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Lưu PDF…' }).click()
    await see(`Đã lưu ${file}`)
    const text = read(file)
    for (const words of says) expect(text).toContain(words)
  })
})

describe('the ceremony', () => {
  let stage: Page

  async function begin(mode: string) {
    await press('Control+6')
    await page.getByRole('button', { name: `Bắt đầu: ${mode}` }).press('Enter')
    await page.waitForSelector('[data-console]')
  }

  it('is rehearsed without leaving a trace in the plan', async () => {
    await begin('Tổng duyệt')
    await goToStep(page, 3)
    await press('Control+z')
    await expect.poll(() => stepNumber(page)).toBe(2)
    await holdEnd(page)
    await page.getByRole('button', { name: 'Các lần đã chạy' }).press('Enter')
    await see('Tổng duyệt')
  })

  it('keeps every key on the console: Tab and Ctrl+1 lead nowhere else', async () => {
    await begin('Chạy chính thức')
    for (let at = 0; at < 12; at += 1) {
      await press('Tab')
      const isOutside = await page.evaluate(
        () =>
          document.activeElement !== document.body &&
          document.activeElement?.closest('[data-console]') === null,
      )
      expect(isOutside).toBe(false)
    }
    await press('Control+1', 'Control+k')
    await goToStep(page, 1)
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('opens the stage, which shows what the hall may see', async () => {
    const opened = launched.app.waitForEvent('window')
    await page.getByRole('button', { name: 'Mở màn hội trường' }).click()
    stage = await opened
    await see(TITLE, stage)
    await goToStep(page, 9)
    await see('Phòng mẫu', stage)
    expect(await stage.getByText('Nguyễn Thế Giang').count()).toBe(1)
  })

  it('has another presenter from here on', async () => {
    await press('F7')
    await page.getByRole('form', { name: 'Thay người trao' }).waitFor()
    await write('sơn')
    await page.getByRole('radio', { name: 'Từ đây trở đi' }).press('Space')
    await press('Enter')
    await see('thay Nguyễn Thế Giang')
    await see('Nguyễn Văn Sơn', stage)
    await goToStep(page, 10)
    await see('Nguyễn Mạnh Tuấn', stage)
    expect(await stage.getByText('Nguyễn Văn Sơn').count()).toBe(1)
    expect(await stage.getByText('Nguyễn Thế Giang').count()).toBe(0)
  })

  it('notes who receives for another, who receives later, and takes a slip back', async () => {
    await press('F4')
    await page.getByRole('form', { name: /Ai nhận thay Nguyễn Mạnh Tuấn/u }).waitFor()
    await write('Đại biểu mẫu 1', 'Tab')
    await write('đồng nghiệp', 'Enter')
    await see('Đại biểu mẫu 1 nhận thay', stage)
    await goToStep(page, 11)
    await press('F3')
    await see('Hoàn tác: vắng: 24 đồng chí thuộc Văn phòng')
    await press('Control+z')
    await see('24 đồng chí thuộc Văn phòng', stage)
    await press('F6')
    await see('Hoàn tác: trao sau: 24 đồng chí thuộc Văn phòng')
    expect(await stage.getByText('24 đồng chí').count()).toBe(0)
    await goToStep(page, 12)
    await press('F2')
    await see('Hoàn tác: đã trao: Nguyễn Thế Giang')
  })

  it('stops at the last step and ends only when the button is held', async () => {
    await goToStep(page, 17)
    await expect
      .poll(async () => {
        await press('Space')
        return page.getByText('Đã ở bước cuối.').count()
      })
      .toBe(1)
    await press('Escape')
    expect(await stepNumber(page)).toBe(17)
    await holdEnd(page)
  })

  it('is told in the report and the captions as it went', async () => {
    for (const [button, file] of [
      ['Lưu dữ liệu', 'bao-cao.json'],
      ['Lưu PDF', 'bao-cao.pdf'],
      ['Lưu Excel', 'dien-bien-trao-tang.xlsx'],
      ['Lưu chú thích', 'chu-thich.txt'],
    ] as const) {
      await page.getByRole('button', { name: button }).press('Enter')
      await see(`Đã lưu ${file}`)
    }
    const report: unknown = JSON.parse(await readFile(path.join(saveDir, 'bao-cao.json'), 'utf8'))
    expect(report).toMatchObject({
      mode: 'live',
      absences: [],
      proxies: [{ proxyName: 'Đại biểu mẫu 1' }],
      later: [{ name: '24 đồng chí thuộc Văn phòng' }],
      outages: [],
      undone: 1,
    })
    for (const words of [
      'Nguyễn Văn Sơn',
      'Đại biểu mẫu 1 (đồng nghiệp) nhận thay Nguyễn Mạnh Tuấn',
    ])
      expect(read('bao-cao.pdf')).toContain(words)
    const captions = await readFile(path.join(saveDir, 'chu-thich.txt'), 'utf8')
    expect(captions.trim().split('\n')).toEqual([
      'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn trao Bằng khen mẫu cho Phòng mẫu.',
      'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn trao Bằng khen mẫu cho Đại biểu mẫu 1 (đồng nghiệp) nhận thay đồng chí Chánh Văn phòng UBND tỉnh Nguyễn Mạnh Tuấn.',
      'Nguyễn Thế Giang nhận Kỷ niệm chương mẫu.',
    ])
  })
})
