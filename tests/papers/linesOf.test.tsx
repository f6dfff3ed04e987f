import { describe, expect, it } from 'vitest'

import { linesOf } from '#papers/linesOf.ts'

describe('the lines of a paper', () => {
  it('are its rows, paragraphs and headings without their tags', () => {
    const html =
      '<h1>CHƯƠNG TRÌNH</h1><table><tbody><tr><td>1</td><td>Đón  tiếp</td></tr><tr><td></td></tr></tbody></table><p>Hết<br/>giờ</p>'
    expect(linesOf(html)).toEqual(['CHƯƠNG TRÌNH', '1 Đón tiếp', 'Hết', 'giờ'])
  })

  it('say what was typed, not how it is written in markup', () => {
    expect(linesOf('<p>A &amp; B &lt;5 &quot;C&#x27;</p>')).toEqual(['A & B <5 "C\''])
    expect(linesOf('<p>&amp;lt;</p>')).toEqual(['&lt;'])
  })
})
