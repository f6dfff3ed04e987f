import { describe, expect, it } from 'vitest'

import { finishPaper } from '#papers/paper.ts'
import { programmeSheet } from '#papers/ProgrammeSheet.tsx'
import { makeItem, makePlan } from '#tests/support/makers.ts'

const paperOf = (title: string) =>
  finishPaper(
    programmeSheet(makePlan({ agendaItems: [makeItem({ title })] }), {
      version: 'public',
      header: true,
    }),
  )

/** The markup as the print window reads it. */
function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

describe('a finished paper', () => {
  it('keeps hostile text as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&</td>'
    const page = parsed((await paperOf(hostile)).html)
    expect(page.querySelector('img')).toBeNull()
    expect(page.querySelectorAll('td')[2]?.textContent).toBe(hostile)
  })

  it('is in NFC, so that a name is copied from it as others search for it', async () => {
    const name = 'Nguyễn Thế Đạt'
    const { html } = await paperOf(name.normalize('NFD'))
    expect(html).toContain(name.normalize('NFC'))
    expect(html).toBe(html.normalize('NFC'))
  })

  it('survives a text that begins with a stroke that would melt into the tag before it', async () => {
    const text = '\u0338lạ'
    const page = parsed((await paperOf(text)).html)
    expect(page.querySelectorAll('td')[2]?.textContent).toBe(text)
  })

  it('takes a name of 300 letters without a space', async () => {
    const long = 'Dài'.repeat(100)
    const page = parsed((await paperOf(long)).html)
    expect(page.querySelectorAll('td')[2]?.textContent).toBe(long)
  })

  it('asks for Times New Roman first, then for Tinos by an absolute address, in four faces', async () => {
    const { css } = await paperOf('x')
    expect(css.match(/@font-face/gu)).toHaveLength(4)
    expect(css).toMatch(/local\('Times New Roman Bold Italic'\)/u)
    for (const [, address = ''] of css.matchAll(/url\('([^']+)'\)/gu))
      expect(address).toMatch(/^[a-z]+:.*Tinos.*\.ttf/u)
  })

  it('has the margins and the page numbers that are prescribed', async () => {
    expect(await paperOf('x')).toMatchObject({
      fileName: 'chuong-trinh.pdf',
      title: 'Chương trình Hội nghị mẫu',
      orientation: 'portrait',
      margins: [20, 20, 20, 30],
      pageNumbers: 'from-second',
    })
  })
})
