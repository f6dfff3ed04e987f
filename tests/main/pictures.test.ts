import { deflateSync } from 'node:zlib'

import { describe, expect, it } from 'vitest'

import { lookAtPicture } from '#main/pictures/look.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const word = (value: number) => Buffer.from([value >> 8, value & 255])

/** A segment of a JPEG: its marker, its length, its data. */
const segment = (marker: number, data: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), word(data.length + 2), data])

/** A frame of so many pixels. */
const frame = (width: number, height: number) =>
  segment(
    0xc0,
    Buffer.concat([Buffer.from([8]), word(height), word(width), Buffer.from([1, 1, 0x11, 0])]),
  )

const END = Buffer.from([0xff, 0xd9])

/** A JPEG as a camera writes it: in front a thumbnail with an end of its own, data with FF00 and restarts. */
function jpeg(width: number, height: number) {
  const thumbnail = Buffer.concat([Buffer.from([0xff, 0xd8]), frame(160, 120), END])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([latin('Exif\0\0'), thumbnail])),
    frame(width, height),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4]),
    END,
  ])
}

function chunk(name: string, data: Buffer) {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, latin(name), data, Buffer.alloc(4)])
}

function png(width: number, height: number) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    latin('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(16))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A WebP with one chunk, as long as it says. */
function webp(name: string, data: Buffer) {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(4 + 8 + data.length)
  const own = Buffer.alloc(4)
  own.writeUInt32LE(data.length)
  return Buffer.concat([latin('RIFF'), length, latin('WEBP'), latin(name), own, data])
}

const extended = (width: number, height: number) => {
  const data = Buffer.alloc(10)
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return webp('VP8X', data)
}

describe('a picture that somebody picked', () => {
  it.each([
    ['image/jpeg', jpeg(4000, 3000)],
    ['image/png', png(800, 600)],
    ['image/webp', extended(640, 480)],
  ])('is %s by its first bytes, whatever its name', (type, bytes) => {
    expect(lookAtPicture(bytes)).toEqual({ ok: true, type })
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['svg', latin('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['svg', latin('\u00ef\u00bb\u00bf<?xml version="1.0"?><svg/>')],
    ['heic', Buffer.concat([Buffer.from([0, 0, 0, 24]), latin('ftypheic'), Buffer.alloc(12)])],
    ['notAPicture', latin('GIF89a')],
    ['notAPicture', latin('%PDF-1.7')],
    ['notAPicture', Buffer.from([0xff])],
  ])('is refused as %s', (kind, bytes) => {
    expect(lookAtPicture(bytes)).toEqual({ ok: false, problem: { kind } })
  })

  it.each([
    ['JPEG', jpeg(4000, 3000)],
    ['PNG', png(800, 600)],
    ['WebP', extended(640, 480)],
  ])('is refused wherever it is cut: %s', (_name, bytes) => {
    for (let length = 12; length < bytes.length; length += 1)
      expect(lookAtPicture(bytes.subarray(0, length)).ok).toBe(false)
  })

  it('is refused when it would fill the memory unpacked', () => {
    expect(lookAtPicture(png(30_000, 30_000))).toEqual({
      ok: false,
      problem: { kind: 'tooManyPixels', width: 30_000, height: 30_000 },
    })
    expect(lookAtPicture(jpeg(65_000, 10)).ok).toBe(false)
    expect(lookAtPicture(extended(16_000, 16_000)).ok).toBe(false)
    expect(lookAtPicture(png(9000, 9000)).ok).toBe(false)
  })

  it('never ends in a fault, whatever the bytes', () => {
    const whole = [jpeg(40, 30), png(8, 6), extended(64, 48), webp('VP8 ', Buffer.alloc(30))]
    for (const bytes of whole)
      for (let at = 0; at < bytes.length; at += 1) {
        const spoiled = Buffer.from(bytes)
        spoiled[at] = 0xff - (spoiled[at] ?? 0)
        expect(typeof lookAtPicture(spoiled).ok).toBe('boolean')
      }
  })
})
