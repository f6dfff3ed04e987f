import { describe, expect, it } from 'vitest'

import { cleanFileName } from '#main/fileName.ts'

describe('a proposed file name', () => {
  it.each([
    ['Chương trình hội nghị', 'Chương trình hội nghị.pdf'],
    ['chuong-trinh.pdf', 'chuong-trinh.pdf'],
    ['chuong-trinh.PDF', 'chuong-trinh.pdf'],
    ['../../etc/passwd', '-..-etc-passwd.pdf'],
    ['C:\\Windows\\x', 'C-Windows-x.pdf'],
    ['a\u0000b\u202Egnp.exe', 'abgnp.exe.pdf'],
    ['  . ', 'tai-lieu.pdf'],
    ['CON', 'tai-lieu-CON.pdf'],
    ['lpt1.txt', 'tai-lieu-lpt1.txt.pdf'],
    ['dòng\nmới', 'dòngmới.pdf'],
    ['Nguye\u0302\u0303n', 'Nguyễn.pdf'],
  ])('%j is saved as %j', (proposed, name) => {
    expect(cleanFileName(proposed, 'pdf')).toBe(name)
  })

  it('is cut between characters when it is too long for a file system', () => {
    const name = cleanFileName('ễ'.repeat(300), 'pdf')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
    expect(name).toMatch(/^ễ+\.pdf$/)
  })
})
