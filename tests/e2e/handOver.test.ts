import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'

import { type LaunchedApp, launchApp } from '#tests/support/app.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-hand-over-'))
const picked = path.join(folder, 'picked.hoinghi')
const PASSPHRASE = 'mật khẩu thử'

let launched: LaunchedApp | null = null

afterEach(async () => {
  await launched?.close()
  launched = null
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TABLES = [
  'conferences',
  'attendees',
  'agendaItems',
  'decisions',
  'awards',
  'recipients',
  'handovers',
  'openPoints',
]

/** All rows of the plan tables, as they are on the disk, without what belongs to the machine. */
function rowsOnDisk(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(
    (names) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('khanh-tiet')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const db = opening.result
          const reading = db.transaction(names)
          const found: Record<string, unknown[]> = {}
          for (const name of names) {
            const asked = reading.objectStore(name).getAll()
            asked.onsuccess = () => {
              found[name] = asked.result.map((row: object) => ({ ...row, received: null }))
            }
          }
          reading.oncomplete = () => {
            db.close()
            resolve(found)
          }
        }
      }),
    TABLES,
  )
}

/** Opens the sample in a new data folder and exports it; its file and its rows. */
async function handOverSample(passphrase: string | null) {
  launched = await launchApp()
  const { page, saveDir } = launched
  await page.getByRole('button', { name: /Mở hội nghị mẫu/ }).click()
  await page.getByRole('button', { name: 'Thư viện hội nghị' }).click()
  await page.getByRole('button', { name: /Thao tác khác với/ }).click()
  await page.getByRole('menuitem', { name: 'Xuất ra tệp…' }).click()
  if (passphrase !== null) {
    await page.getByText('Bảo vệ bằng mật khẩu').click()
    await page.getByLabel('Mật khẩu', { exact: true }).fill(passphrase)
    await page.getByLabel('Nhập lại mật khẩu').fill(passphrase)
  }
  await page.getByRole('button', { name: 'Xuất tệp' }).click()
  await page.getByText(/Đã lưu .*\.hoinghi/).waitFor()
  const [name = ''] = readdirSync(saveDir ?? '')
  const bytes = readFileSync(path.join(saveDir ?? '', name))
  const rows = await rowsOnDisk(page)
  await launched.close()
  launched = null
  return { name, bytes, rows }
}

/** A machine without data on which the user will pick these bytes. */
async function pickElsewhere(bytes: Uint8Array): Promise<Page> {
  writeFileSync(picked, bytes)
  launched = await launchApp({ env: { KHANH_TIET_OPEN_FILE: picked } })
  const { page } = launched
  await page.getByRole('button', { name: /Nhập từ tệp/ }).click()
  await page.getByRole('dialog', { name: 'Nhập hội nghị từ tệp' }).waitFor()
  return page
}

describe('a conference handed from one machine to another', () => {
  it('is the same there, and is known when the file comes again', async () => {
    const { name, bytes, rows } = await handOverSample(null)
    expect(name).toMatch(/^Hội nghị tổng kết .*\.hoinghi$/u)
    const page = await pickElsewhere(bytes)
    await page.getByRole('button', { name: 'Nhập hội nghị' }).click()
    await page.getByRole('row', { name: /Hội nghị tổng kết/ }).waitFor()
    expect(await rowsOnDisk(page)).toEqual(rows)
    await page.getByRole('button', { name: /Nhập từ tệp/ }).click()
    await page.getByText(/đã giống hệt tệp này/).waitFor()
  })

  it('travels enciphered, and opens to its passphrase alone', async () => {
    const { bytes, rows } = await handOverSample(PASSPHRASE)
    const page = await pickElsewhere(bytes)
    const field = page.getByLabel('Mật khẩu của tệp')
    await field.fill('không phải')
    await page.getByRole('button', { name: 'Mở tệp', exact: true }).click()
    await page.getByText(/Mật khẩu không đúng/).waitFor()
    expect((await rowsOnDisk(page))['conferences']).toEqual([])
    await field.fill(PASSPHRASE.normalize('NFD'))
    await page.getByRole('button', { name: 'Mở tệp', exact: true }).click()
    await page.getByRole('button', { name: 'Nhập hội nghị' }).click()
    await page.getByRole('row', { name: /Hội nghị tổng kết/ }).waitFor()
    expect(await rowsOnDisk(page)).toEqual(rows)
  })

  it('is refused when one bit of it was changed', async () => {
    const { bytes } = await handOverSample(null)
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1
    const page = await pickElsewhere(bytes)
    await page.getByText(/Tệp bị hỏng, bị cắt cụt hoặc đã bị sửa/).waitFor()
    expect((await rowsOnDisk(page))['conferences']).toEqual([])
  })
})
