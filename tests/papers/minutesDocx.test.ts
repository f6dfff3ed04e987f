import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Minutes } from '#domain/papers/minutes.ts'
import { minutesDocx } from '#papers/minutesDocx.ts'
import { makeMinutes } from '#tests/support/minutes.ts'
import { wordLines, wordParts } from '#tools/wordFile.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-word-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The file as another program finds it on the disk. */
async function written(minutes: Minutes): Promise<ReadonlyMap<string, string>> {
  const file = path.join(folder, 'bien-ban.docx')
  writeFileSync(file, await minutesDocx(minutes))
  return wordParts(file)
}

const TWIPS_PER_MM = 1440 / 25.4

describe('the minutes as a Word file', () => {
  let parts: ReadonlyMap<string, string> = new Map()
  let xml = ''
  beforeAll(async () => {
    parts = await written(makeMinutes())
    xml = parts.get('word/document.xml') ?? ''
  })

  /** An attribute of the one element of this name, in millimetres. */
  const millimetres = (element: string, attribute: string) => {
    const [tag = ''] = new RegExp(`<w:${element} [^>]*>`, 'u').exec(xml) ?? []
    const [, twips] = new RegExp(`w:${attribute}="(\\d+)"`, 'u').exec(tag) ?? []
    return Math.round(Number(twips) / TWIPS_PER_MM)
  }

  it('is one that Word knows', () => {
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']),
    )
    expect(parts.get('[Content_Types].xml')).toContain('wordprocessingml.document.main+xml')
  })

  it('is A4 upright, with the margins of every paper', () => {
    expect([millimetres('pgSz', 'w'), millimetres('pgSz', 'h')]).toEqual([210, 297])
    const margins = ['top', 'right', 'bottom', 'left'].map((side) => millimetres('pgMar', side))
    expect(margins).toEqual([20, 20, 20, 30])
  })

  it('numbers its pages above, from the second on', () => {
    expect(xml).toContain('<w:titlePg/>')
    const [, first = ''] = /<w:headerReference w:type="first" r:id="(\w+)"/u.exec(xml) ?? []
    const [, other = ''] = /<w:headerReference w:type="default" r:id="(\w+)"/u.exec(xml) ?? []
    const header = (id: string) => {
      const rels = parts.get('word/_rels/document.xml.rels') ?? ''
      const [relation = ''] =
        rels.match(/<Relationship [^>]*>/gu)?.filter((one) => one.includes(`Id="${id}"`)) ?? []
      return parts.get(`word/${/Target="([^"]+)"/u.exec(relation)?.[1] ?? ''}`)
    }
    expect(header(other)).toMatch(/<w:jc w:val="center"\/>.*>PAGE</su)
    expect(header(first)).not.toContain('PAGE')
    expect(wordLines(header(first) ?? '')).toEqual([''])
  })

  it('is in Times New Roman, 13 points', () => {
    const [defaults = ''] = /<w:docDefaults>.*<\/w:docDefaults>/su.exec(
      parts.get('word/styles.xml') ?? '',
    ) ?? ['']
    expect(defaults).toContain('w:ascii="Times New Roman"')
    expect(defaults).toContain('<w:sz w:val="26"/>')
  })

  it('says what the PDF says, in real paragraphs', () => {
    const lines = wordLines(xml)
    expect(lines.slice(0, 2)).toEqual(['UBND TỈNH MẪU', 'VĂN PHÒNG'])
    expect(lines).toEqual(
      expect.arrayContaining([
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Số: …/BB-…',
        'BIÊN BẢN',
        'Chủ trì (chủ tọa): (chưa rõ)',
        'Bà mẫu (vợ) nhận thay',
        '- Người nhận mẫu h1r1 – Bằng khen mẫu w1 (vắng)',
        'THƯ KÝ',
        'CHỦ TỌA',
        '- Lưu: VT, …',
      ]),
    )
  })

  it('has headings that Word lists as such, and that stay with what follows', () => {
    const headings = xml.match(/<w:p><w:pPr><w:pStyle w:val="Heading1"\/>.*?<\/w:p>/gsu) ?? []
    expect(headings.map((one) => wordLines(one)[0])).toEqual([
      '1. Trao tặng',
      '2. Lượt trao không diễn ra',
      '3. Kết quả',
      '4. Bằng còn phải giao',
    ])
    expect(headings.every((one) => one.includes('<w:keepNext/>') && !one.includes('<w:b '))).toBe(
      true,
    )
  })

  it('repeats the head row of its tables, and splits no row', () => {
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2)
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(xml.match(/<w:tr>/gu)?.length ?? 0)
  })

  it('marks what nobody knows', () => {
    const marked = [...xml.matchAll(/<w:highlight w:val="yellow"\/>.*?<w:t [^>]*>([^<]*)</gsu)]
    expect(marked.map(([, text]) => text)).toContain('(chưa rõ)')
  })

  it('keeps hostile text as text, whatever was typed', async () => {
    const hostile = '<w:p/>&amp;"\u0000\ufffe 𠮷 dài'
    const read = await written(makeMinutes({}, hostile))
    const text = read.get('word/document.xml') ?? ''
    expect(wordLines(text)).toContain('Phần trao tặng tại <w:p/>&amp;" 𠮷 dài')
    expect(['\u0000', '\ufffe'].filter((one) => text.includes(one))).toEqual([])
    const page = new DOMParser().parseFromString(text, 'application/xml')
    expect(page.querySelector('parsererror')).toBeNull()
  })

  it('takes 1,500 recipients', async () => {
    const read = await written(makeMinutes({ handovers: 151, recipients: 10 }))
    const lines = wordLines(read.get('word/document.xml') ?? '')
    expect(lines.filter((line) => line === 'đã trao')).toHaveLength(1497)
  })
})
