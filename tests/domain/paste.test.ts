import { describe, expect, it } from 'vitest'

import { blockRows } from '#domain/block.ts'
import { likelyDuplicates, pasteAttendees, readBlock } from '#domain/paste.ts'
import { applyChanges, attendeesOf } from '#domain/plan.ts'
import { splitPosts } from '#domain/posts.ts'
import { counter, makeAttendee, makePlan } from '#tests/support/makers.ts'

const fieldsOf = (text: string) => readBlock(text).rows.map(({ fields }) => fields)

describe('a block', () => {
  it('has cells in quotes with line breaks and doubled quotes, as Excel copies them', () => {
    expect(blockRows('"Đại biểu\r\nmẫu"\t"Đội ""Xung kích"""\r\nHai\tBa\r\n')).toEqual([
      { line: 1, cells: ['Đại biểu mẫu', 'Đội "Xung kích"'] },
      { line: 3, cells: ['Hai', 'Ba'] },
    ])
  })

  it('takes a quote that opens no cell for a letter', () => {
    expect(blockRows('"A" và "B"\tC\n"Một\tHai\n"')).toEqual([
      { line: 1, cells: ['"A" và "B"', 'C'] },
      { line: 2, cells: ['"Một', 'Hai'] },
      { line: 3, cells: ['"'] },
    ])
  })

  it('comes out in NFC, without no-break spaces, invisible letters and the look-alike of Đ', () => {
    const text = `\ufeff${'Hà'.normalize('NFD')}\u00a0Anh\u200b\t\u00d0ội mẫu`
    expect(blockRows(text)[0]?.cells).toEqual(['Hà Anh', 'Đội mẫu'])
  })

  it('leaves out empty lines but counts them', () => {
    expect(blockRows('A\n\n\t\nB\r').map(({ line }) => line)).toEqual([1, 4])
    expect(blockRows('')).toEqual([])
  })

  it('keeps an empty last cell', () => {
    expect(blockRows('A\t')[0]?.cells).toEqual(['A', ''])
  })
})

describe('reading attendees', () => {
  it('goes by headers, whatever their order and marks', () => {
    const text = 'STT\tDon vi\tHỌ VÀ TÊN\tĐiện thoại\tGhi chú\n1\tSở mẫu\tĐại biểu mẫu\t0912\tx'
    expect(fieldsOf(text)).toEqual([
      { unit: 'Sở mẫu', fullName: 'Đại biểu mẫu', phone: '0912', note: 'x' },
    ])
  })

  it('goes by position without headers, a number column skipped', () => {
    const expected = [
      {
        fullName: 'A',
        partyPost: '',
        statePost: 'Trưởng phòng',
        unit: 'Sở',
        phone: '09',
        note: 'n',
      },
    ]
    expect(fieldsOf('A\tTrưởng phòng\tSở\t09\tn')).toEqual(expected)
    expect(fieldsOf('1.\tA\tTrưởng phòng\tSở\t09\tn')).toEqual(expected)
  })

  it('joins family and given names that stand in two columns', () => {
    expect(fieldsOf('Họ đệm\tTên\nĐại biểu\tMẫu')).toMatchObject([{ fullName: 'Đại biểu Mẫu' }])
  })

  it('finds headers below a title, and tells the title', () => {
    const { rows, problems } = readBlock('DANH SÁCH ĐẠI BIỂU\n\nTT\tHọ và tên\n1\tA')
    expect(rows).toEqual([{ line: 4, fields: { fullName: 'A' } }])
    expect(problems).toEqual([{ kind: 'beforeHeader', line: 1, text: 'DANH SÁCH ĐẠI BIỂU' }])
  })

  it('tells lines without a name, headings, unknown columns and cells beyond them', () => {
    const { rows, problems } = readBlock(
      'TT\tHọ và tên\tTuổi\n1\t\t50\nI\tLãnh đạo tỉnh\n2\tA\t51\tthừa',
    )
    expect(rows).toHaveLength(1)
    expect(problems).toEqual([
      { kind: 'unknownColumn', line: 1, text: 'Tuổi' },
      { kind: 'noName', line: 2, text: '1 | 50' },
      { kind: 'heading', line: 3, text: 'I | Lãnh đạo tỉnh' },
      { kind: 'cellsBeyond', line: 4, text: 'thừa' },
    ])
  })

  it('reads 5,000 lines, quotes without end among them', () => {
    const line =
      '1\t"Đại biểu mẫu\tPhó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh\tSở mẫu\t0912345678\tghi chú\r\n'
    expect(readBlock(line.repeat(5000)).rows).toHaveLength(5000)
  })
})

describe('posts', () => {
  it.each([
    ['Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh', 'Phó Bí thư Tỉnh ủy', 'Chủ tịch UBND tỉnh'],
    ['Ủy viên BCH Đảng bộ tỉnh; Giám đốc Sở', 'Ủy viên BCH Đảng bộ tỉnh', 'Giám đốc Sở'],
    ['Bí thư Đảng ủy xã', 'Bí thư Đảng ủy xã', ''],
    ['Chánh Văn phòng Tỉnh ủy', '', 'Chánh Văn phòng Tỉnh ủy'],
    ['Bí thư Tỉnh đoàn', '', 'Bí thư Tỉnh đoàn'],
    ['Trưởng phòng, Bí thư Chi bộ', '', 'Trưởng phòng, Bí thư Chi bộ'],
    ['', '', ''],
  ])('of %j are Party %j and State %j', (text, partyPost, statePost) => {
    expect(splitPosts(text)).toEqual({ partyPost, statePost })
  })
})

describe('pasting', () => {
  it('adds all rows at the end, in order', () => {
    const plan = makePlan({ attendees: [makeAttendee({ fullName: 'Trước' })] })
    const { rows } = readBlock('A\nB\nC')
    const after = applyChanges(plan, pasteAttendees(plan, rows, counter()))
    expect(attendeesOf(after).map(({ fullName }) => fullName)).toEqual(['Trước', 'A', 'B', 'C'])
    expect(pasteAttendees(plan, [], counter())).toEqual([])
  })

  it('notices rows that are in the list already', () => {
    const plan = makePlan({ attendees: [makeAttendee({ fullName: 'Lê Hoà' })] })
    expect(likelyDuplicates(plan, readBlock('lê hòa\nLê Hoa\nKhác').rows)).toHaveLength(2)
  })
})
