import { describe, expect, it } from 'vitest'

import { saysNobodyYet } from '#domain/listText/openPlace.ts'

describe('a cell for a name', () => {
  it.each([
    'Cử sau',
    '(cử sau)',
    'Sẽ cử sau',
    'chưa cử',
    'Chưa cử người',
    'Chưa có tên',
    'Báo tên sau',
    'Đang chờ cử',
    'Cử người dự',
    '…',
    '......',
    '-',
    '?',
    'xxx',
    '1 đồng chí',
    '01 đ/c',
    'Một đồng chí',
    '02 đồng chí lãnh đạo Sở',
    '1 đồng chí (cử sau)',
    'Lãnh đạo Sở mẫu (cử sau)',
  ])('%j names nobody yet', (cell) => {
    expect(saysNobodyYet(cell)).toBe(true)
  })

  it.each([
    '',
    '#####',
    '#REF!',
    'Nguyễn Văn Chưa',
    'Trần Thị Sau',
    'Đ/c Lê Văn A',
    'Lê Văn A (Phó Giám đốc)',
    'Lò Thị Một',
    'Hoàng Cử',
    'Phòng Tổ chức cán bộ',
    'Năm',
    '1. Nguyễn Văn A',
  ])('%j is taken for a name', (cell) => {
    expect(saysNobodyYet(cell)).toBe(false)
  })
})
