import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateSync } from 'node:zlib'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Recipient } from '#domain/record.ts'
import type { Run } from '#domain/run/run.ts'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { faultsOf, stored } from '#tests/support/inApp.ts'
import { photoWords as words } from '#text/photoWords.ts'
import { atStep, goToStep, openStage, startLive } from '#tools/console.mjs'
import { openSample } from '#tools/inApp.mjs'

/** The one whose handover has one recipient. */
const NAME = 'Nguyễn Văn Sơn'
/** Kind, name, photo. */
const PHOTO_COLUMN = 2
const SECRET = 'Exif\0\0GPS-OF-A-HOME'

let launched: LaunchedApp
let page: Page
let faults: readonly string[]
const folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-photos-'))

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  page.setDefaultTimeout(8000)
  faults = faultsOf(page)
  await openSample(page, true)
  await page.keyboard.press('Control+4')
})

afterAll(async () => {
  await launched.close()
  rmSync(folder, { recursive: true, force: true })
})

/** One for each type, so that no two pictures become the same. */
const COLOURS: Readonly<Record<string, string>> = {
  'image/png': '#663399',
  'image/webp': '#339966',
}

/** A picture as the browser itself encodes it, of one colour in each half. */
async function encoded(type: string, width: number, height: number): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([kind, across, down, colour]) => {
      const canvas = new OffscreenCanvas(across, down)
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      context.fillStyle = colour
      context.fillRect(0, 0, across, down)
      context.fillStyle = '#cc8844'
      context.fillRect(0, 0, across / 2, down)
      const blob = await canvas.convertToBlob({ type: kind })
      return [...new Uint8Array(await blob.arrayBuffer())]
    },
    [type, width, height, COLOURS[type] ?? '#336699'] as const,
  )
  return Buffer.from(bytes)
}

/** The same JPEG with what a telephone writes in front: place, and that it lies on its side. */
function fromTelephone(jpeg: Buffer): Buffer {
  const tiff = Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex')
  const data = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const secret = Buffer.from(SECRET, 'latin1')
  const segment = (bytes: Buffer) =>
    Buffer.concat([Buffer.from([0xff, 0xe1, 0, bytes.length + 2]), bytes])
  return Buffer.concat([jpeg.subarray(0, 2), segment(data), segment(secret), jpeg.subarray(2)])
}

/** A PNG of 30,000 × 30,000 points in a few bytes. */
function bomb(): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(30_000, 0)
  header.writeUInt32BE(30_000, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)])
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function put(name: string, bytes: Buffer): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

/** What the next picking of a file will give. */
async function willPick(file: string): Promise<void> {
  await launched.app.evaluate((_electron, picked) => {
    process.env['KHANH_TIET_OPEN_FILE'] = picked
  }, file)
}

/** Opens the photo of the recipient from its row. */
async function openEditor(): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Người nhận' })
  const row = grid.getByRole('row').filter({ hasText: NAME }).first()
  await row.locator(`[data-column="${PHOTO_COLUMN}"]`).dblclick()
  await editor().waitFor()
}

const editor = () => page.getByRole('dialog', { name: words.of(NAME) })

async function photoOf(): Promise<string> {
  const rows = await stored<Recipient>(page, 'recipients')
  return rows.map(({ photo }) => photo).find((photo) => photo !== '') ?? ''
}

describe('a photo that cannot be shown', () => {
  beforeAll(async () => {
    const jpeg = await encoded('image/jpeg', 400, 300)
    put('ve.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))
    put('bom.png', bomb())
    put('cut.jpg', jpeg.subarray(0, jpeg.length - 40))
    put('to.jpg', Buffer.alloc(0))
    truncateSync(path.join(folder, 'to.jpg'), 50 * 1024 * 1024)
    put('thu.txt.jpg', Buffer.from('Kính gửi'))
    await openEditor()
  })

  it.each([
    ['ve.jpg', /hình vẽ SVG/u],
    ['bom.png', /30\.000 × 30\.000 điểm là quá lớn/u],
    ['cut.jpg', /cắt cụt hoặc hỏng/u],
    ['to.jpg', /lớn hơn 20 MB/u],
    ['thu.txt.jpg', /không phải ảnh/u],
  ])('is refused with what is wrong: %s', async (name, why) => {
    await willPick(path.join(folder, name))
    await editor().getByRole('button', { name: words.choose }).click()
    await editor().getByRole('alert').filter({ hasText: why }).waitFor()
    expect(await photoOf()).toBe('')
  })
})

describe('a photo', () => {
  it.each(['image/png', 'image/webp', 'image/jpeg'])(
    'is kept as a small upright JPEG without its origin: %s',
    async (type) => {
      const large = await encoded(type, 4000, 3000)
      const isJpeg = type === 'image/jpeg'
      await willPick(put('anh', isJpeg ? fromTelephone(large) : large))
      const before = await photoOf()
      await editor()
        .getByRole('button', { name: before === '' ? words.choose : words.change })
        .click()
      await expect.poll(photoOf).not.toBe(before)
      const photo = await photoOf()
      expect(photo.startsWith('data:image/jpeg;base64,')).toBe(true)
      const bytes = Buffer.from(photo.slice(photo.indexOf(',') + 1), 'base64')
      expect(bytes.length).toBeLessThanOrEqual(60 * 1024)
      expect(bytes.includes('Exif') || bytes.includes('GPS')).toBe(false)
      const size = await page.evaluate(async (src) => {
        const image = new Image()
        image.src = src
        await image.decode()
        return [image.naturalWidth, image.naturalHeight]
      }, photo)
      expect(size).toEqual(isJpeg ? [360, 480] : [480, 360])
    },
  )

  it('is one step to take back and to do again', async () => {
    await page.keyboard.press('Escape')
    await editor().waitFor({ state: 'hidden' })
    const last = await photoOf()
    await page.keyboard.press('Control+z')
    await expect.poll(photoOf).not.toBe(last)
    await page.keyboard.press('Control+y')
    await expect.poll(photoOf).toBe(last)
  })

  it('stands on the hall screen beside the name, drawn with it', async () => {
    await page.keyboard.press('Control+6')
    const stage = await openStage(launched)
    await startLive(page)
    const handover = (await stored<Run>(page, 'runs'))
      .flatMap(({ steps }) => steps)
      .findIndex(({ handoverId }) => handoverId !== null)
    await goToStep(page, handover + 1)
    await atStep(page, handover + 1)
    await stage.getByText(NAME).first().waitFor()
    const shown = await stage.locator('img').evaluateAll((images) =>
      images.map((image) => {
        const { complete, naturalWidth } = image as HTMLImageElement
        return complete && naturalWidth > 0
      }),
    )
    expect(shown).toEqual([true])
    expect(faults).toEqual([])
  })
})
