import { describe, expect, it } from 'vitest'

import type { Paper } from '#bridge'
import { marginsInInches, numberPlace, paperDocument } from '#main/paperPage.ts'

const paper: Paper = {
  fileName: 'a',
  title: 'Chương trình',
  html: '<p>x</p>',
  css: 'p { color: red }',
  orientation: 'portrait',
  margins: [20, 15, 20, 30],
  pageNumbers: 'from-second',
}

describe('the document of a paper', () => {
  it('says its language and its page', () => {
    const text = paperDocument(paper, 'pdf')
    expect(text).toContain('<html lang="vi">')
    expect(text).toContain('@page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm }')
  })

  it('keeps a title from opening a tag', () => {
    const text = paperDocument({ ...paper, title: '</title><script>1</script>' }, 'pdf')
    expect(text).toContain('<title>&lt;/title&gt;&lt;script&gt;1&lt;/script&gt;</title>')
  })

  it('keeps a style sheet from closing itself', () => {
    const text = paperDocument({ ...paper, css: '</style><script>1</script>' }, 'pdf')
    expect(text).not.toContain('<script>')
  })

  it('numbers pages by style only for the print dialog, since PDFs are stamped', () => {
    expect(paperDocument(paper, 'pdf')).not.toContain('counter(page)')
    expect(paperDocument(paper, 'dialog')).toContain('counter(page)')
    expect(paperDocument({ ...paper, pageNumbers: 'none' }, 'dialog')).not.toContain('counter')
    const ofTotal = paperDocument({ ...paper, pageNumbers: 'of-total' }, 'dialog')
    expect(ofTotal).toContain("counter(page) '/' counter(pages)")
    expect(ofTotal).not.toContain('@page :first')
  })
})

describe('the measures of a paper', () => {
  it('gives margins in inches', () => {
    expect(marginsInInches({ ...paper, margins: [25.4, 0, 50.8, 12.7] })).toEqual({
      top: 1,
      right: 0,
      bottom: 2,
      left: 0.5,
    })
  })

  it('centres the page number over the text, in the top margin', () => {
    const { centre, baseline } = numberPlace(paper)
    // The text of this page runs from 30 to 195 mm.
    expect((centre * 25.4) / 72).toBeCloseTo(112.5, 5)
    expect((baseline * 25.4) / 72).toBeGreaterThan(297 - 20)
    expect((baseline * 25.4) / 72).toBeLessThan(297 - 10)
  })

  it('turns with the page', () => {
    const { centre } = numberPlace({
      ...paper,
      orientation: 'landscape',
      margins: [20, 20, 20, 20],
    })
    expect((centre * 25.4) / 72).toBeCloseTo(148.5, 5)
  })
})
