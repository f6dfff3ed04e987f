import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { addPoint, openSample, rowsOf } from '#tools/inApp.mjs'
import { sameAs, seen, until } from '#tools/seen.mjs'

import { poorFonts } from './poorFonts.mjs'

/** @import { ElectronApplication, Page } from 'playwright-core' */
/** @import { Fault } from './frame.mjs' */
/** @import { Session } from './session.mjs' */

const PAPER = 'chuong-trinh.pdf'
/** The app's own limit for one paper is a minute. Milliseconds. */
const NEVER_MS = 75_000

/** @type {readonly Fault[]} */
export const PAPER_FAULTS = [
  {
    id: 'F38',
    title: 'a paper that cannot be laid out or printed is told, and everything else goes on',
    simulated: 'printToPDF and print, as no printer of this machine fails on demand',
    short: true,
    async run({ session, isShort }) {
      const page = await session.start({ asks: true })
      await openSample(page, true)
      const { app } = session.windows()
      await spoilPrinting(app)
      await printing(app, 'rejects')
      await page.keyboard.press('Control+5')
      await page.getByText('Chưa dựng được bản in').waitFor()
      await page.getByText(/Có lỗi khi dựng trang in/u).waitFor()
      if (!isShort) {
        await printing(app, 'never')
        await page.getByRole('button', { name: 'Thử lại' }).click()
        await page.keyboard.press('Control+1')
        await addPoint(page, 'Điểm ghi trong khi chờ in')
        await page.keyboard.press('Control+5')
        await page.getByText('Chưa dựng được bản in').waitFor({ timeout: 2 * NEVER_MS })
      }
      await printing(app, 'works')
      await page.getByRole('button', { name: 'Thử lại' }).click()
      await page.getByText('Chưa dựng được bản in').waitFor({ state: 'detached' })
      await page.getByText(PAPER, { exact: true }).waitFor()
      await page.getByRole('button', { name: 'In…' }).click()
      await page.getByText('Chưa in được').waitFor()
      // Without the printer the sheet can still be saved.
      await app.evaluate(
        ({ dialog }, file) => {
          dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
        },
        path.join(session.saveDir, PAPER),
      )
      await page.getByRole('button', { name: /Lưu PDF/u }).click()
      await page.getByText(`Đã lưu ${PAPER}`).waitFor()
      seen(textOf(session, PAPER).includes('CHƯƠNG TRÌNH'), 'the paper that was saved at last')
      return `rejected${isShort ? '' : ', never answered'}, no printer: told each time, saved afterwards`
    },
  },
  {
    id: 'F39',
    title: 'a PDF that cannot be replaced is told, and leaves no half file',
    short: true,
    async run({ session }) {
      const page = await session.start()
      await openSample(page, true)
      await page.keyboard.press('Control+5')
      await page.getByText(PAPER, { exact: true }).waitFor()
      const file = path.join(session.saveDir, PAPER)
      mkdirSync(path.join(file, 'inside'), { recursive: true })
      await refusedSave(page, session)
      sameAs(readdirSync(file), ['inside'], 'the folder of that name')
      rmSync(file, { recursive: true })
      const held = await immutableSave(page, session, file)
      await savePaper(page)
      seen(textOf(session, PAPER).includes('CHƯƠNG TRÌNH'), 'the paper after the retry')
      return `a folder of that name${held ? ', a file that nobody may change' : ''}: told, nothing half, saved afterwards`
    },
  },
  {
    id: 'F42',
    title: 'composed and decomposed letters are one name and one print, whatever fonts there are',
    async run({ session, folder }) {
      const names = ['Trương Thị Ánh Tuyết', 'Nguyễn Đức Thế Giảng']
      const texts = []
      for (const form of /** @type {const} */ (['NFC', 'NFD'])) {
        session.clear()
        texts.push(
          await printNames(
            session,
            names.map((name) => name.normalize(form)),
            {},
          ),
        )
      }
      sameAs(texts[1], texts[0], 'the print of decomposed names')
      const poor = poorFonts(folder('fonts'))
      if (poor !== null) {
        session.clear()
        const print = await printNames(session, names, poor)
        sameAs(print, texts[0], 'the print where the system has no Vietnamese font')
      }
      for (const name of names) seen(texts[0]?.includes(name), `${name} in the print`)
      return `2 names typed in NFC and NFD, stored and printed the same; ${poor === null ? 'no font without Vietnamese here to try with' : 'the same where the only font of the system has no Vietnamese'}`
    },
  },
]

/**
 * Lets papers fail by what `printing` says.
 *
 * @param {ElectronApplication} app
 */
async function spoilPrinting(app) {
  await app.evaluate(({ app: program }) => {
    program.on('web-contents-created', (_event, contents) => {
      const real = contents.printToPDF.bind(contents)
      contents.printToPDF = (options) => {
        const how = Reflect.get(globalThis, 'printing')
        if (how === 'rejects') return Promise.reject(new Error('Failed to generate PDF'))
        return how === 'never' ? new Promise(() => undefined) : real(options)
      }
      contents.print = (_options, answer) => answer?.(false, 'Invalid printer settings')
    })
  })
}

/**
 * @param {ElectronApplication} app
 * @param {'works' | 'rejects' | 'never'} how
 */
async function printing(app, how) {
  await app.evaluate((_electron, one) => Object.assign(globalThis, { printing: one }).printing, how)
}

/** @param {Page} page */
async function savePaper(page) {
  await page.getByRole('button', { name: /Lưu PDF/u }).click()
  await page.getByText(`Đã lưu ${PAPER}`).waitFor()
}

/**
 * @param {Page} page
 * @param {Session} session
 */
async function refusedSave(page, { saveDir }) {
  await page.getByRole('button', { name: /Lưu PDF/u }).click()
  await page.getByText('Chưa lưu được PDF').waitFor()
  await until('no temporary file', () => readdirSync(saveDir), {
    is: (names) => names.every((name) => !name.endsWith('.tmp')),
  })
}

/**
 * A file that even root may not replace; false where the file system has no such thing.
 *
 * @param {Page} page
 * @param {Session} session
 * @param {string} file
 */
async function immutableSave(page, session, file) {
  writeFileSync(file, 'của người khác')
  if (spawnSync('chattr', ['+i', file]).status !== 0) return false
  try {
    await refusedSave(page, session)
    sameAs(readFileSync(file, 'utf8'), 'của người khác', 'the file that may not be changed')
  } finally {
    execFileSync('chattr', ['-i', file])
  }
  return true
}

/**
 * @param {Session} session
 * @param {string} name
 */
function textOf({ saveDir }, name) {
  return execFileSync('pdftotext', ['-layout', path.join(saveDir, name), '-'], { encoding: 'utf8' })
}

/**
 * Gives the title of the conference and one attendee these names, and prints the programme.
 *
 * @param {Session} session
 * @param {readonly string[]} names
 * @param {Readonly<Record<string, string>>} env
 */
async function printNames(session, names, env) {
  const page = await session.start({ env })
  await openSample(page, true)
  const [title = '', attendee = ''] = names
  await page.getByRole('textbox', { name: 'Tên hội nghị' }).focus()
  // Of a field of several lines Enter alone makes a new one.
  await retype(page, title, 'Control+Enter')
  await page.keyboard.press('Control+2')
  await page.getByRole('gridcell', { name: 'Nguyễn Văn Sơn', exact: true }).click()
  await page.keyboard.press('F2')
  await retype(page, attendee, 'Enter')
  const stored = async () => [
    (await rowsOf(page, 'conferences'))[0]?.title,
    (await rowsOf(page, 'attendees')).find(
      ({ fullName }) => fullName === names[1]?.normalize('NFC'),
    )?.fullName,
  ]
  await until('both names as one composed text', stored, {
    is: (found) => found.every((name, at) => name === names[at]?.normalize('NFC')),
  })
  await page.keyboard.press('Control+5')
  await page.getByText(PAPER, { exact: true }).waitFor()
  await savePaper(page)
  await session.quit()
  // Words are compared, not the widths of the gaps between them, which hinting moves by a hair.
  return textOf(session, PAPER).replaceAll(/\s+/gu, ' ')
}

/**
 * @param {Page} page
 * @param {string} text
 * @param {string} key that ends it
 */
async function retype(page, text, key) {
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
  await page.keyboard.press(key)
}
