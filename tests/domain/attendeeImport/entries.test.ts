import { describe, expect, it } from 'vitest'

import { attendeeMapping } from '#domain/attendeeImport/columns.ts'
import { layoutKey } from '#domain/table/layoutKey.ts'
import { tableOf, tableOfText } from '#domain/table/table.ts'

import { HEADER, layoutOf, listOf, listOfText } from './someList.ts'

const fieldsOf = (text: string) =>
  listOfText(text).entries.map(({ fields }) => {
    const { birth: _birth, officeSince: _since, ...texts } = fields
    return Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== ''))
  })

describe('columns of a list of people', () => {
  it('go by their titles, whatever their order and marks', () => {
    const text = 'STT\tDon vi\tHỌ VÀ TÊN\tĐiện thoại\tGhi chú\n1\tSở mẫu\tĐại biểu mẫu\t0912\tx'
    expect(fieldsOf(text)).toEqual([
      { unit: 'Sở mẫu', fullName: 'Đại biểu mẫu', phone: '0912', note: 'x' },
    ])
  })

  it.each([
    'SĐT lái xe',
    'Điện thoại người liên hệ',
    'Số phòng',
    'Phòng nghỉ',
    'Ghi chú khách sạn',
  ])('are nobody’s where they tell of what is beside the person: %s', (title) => {
    const table = tableOfText(`Họ và tên\tĐơn vị\t${title}\nĐại biểu mẫu\tSở\t0912345678`)
    expect(layoutOf(table).mapping).toEqual(['fullName', 'unit', null])
  })

  it.each([
    'Sở, phòng ban',
    'Đơn vị (sở, phòng)',
    'So, phong ban',
    'Phòng ban, sở',
    'Đơn vị đầu mối',
    'Don vi dau moi',
  ])(
    'are the person’s where only their letters are those of a room, or of whom to call: %s',
    (title) => {
      const table = tableOfText(`Họ và tên\t${title}\nĐại biểu mẫu\tSở Nội vụ`)
      expect(layoutOf(table).mapping[1]).not.toBeNull()
    },
  )

  it('are the person’s own phone and room of work beside the driver’s', () => {
    const titles = 'Họ và tên\tSĐT lái xe\tPhòng\tĐiện thoại liên hệ\tPhòng nghỉ'
    const table = tableOfText(`${titles}\nĐại biểu mẫu\t0912345678\tTổng hợp\t0987654321\t203`)
    expect(layoutOf(table).mapping).toEqual(['fullName', null, 'department', 'phone', null])
  })

  it('go by position without titles, a column of numbers passed over', () => {
    const expected = [
      { fullName: 'A', statePost: 'Trưởng phòng', unit: 'Sở', phone: '09', note: 'n' },
    ]
    expect(fieldsOf('A\tTrưởng phòng\tSở\t09\tn')).toEqual(expected)
    expect(fieldsOf('1.\tA\tTrưởng phòng\tSở\t09\tn')).toEqual(expected)
  })

  it('of telephone numbers are told by them without titles, wherever they stand', () => {
    expect(fieldsOf('Nguyễn Văn A\tGiám đốc\t0912345678\ta@mau.vn')).toEqual([
      { fullName: 'Nguyễn Văn A', statePost: 'Giám đốc', phone: '0912345678', unit: 'a@mau.vn' },
    ])
  })

  it('are found under titles that say more in brackets', () => {
    const rows = [
      ['Họ và tên đại biểu (in hoa)', 'Chức danh - nơi công tác', 'ĐT liên lạc', 'Email'],
      ['NGUYỄN VĂN A', 'Giám đốc - Sở Nội vụ', '0912345678', 'a@mau.vn'],
    ]
    expect(fieldsOf(rows.map((cells) => cells.join('\t')).join('\n'))).toEqual([
      { fullName: 'NGUYỄN VĂN A', statePost: 'Giám đốc - Sở Nội vụ', phone: '0912345678' },
    ])
  })

  it('join family and given names that stand in two columns, also under one title', () => {
    expect(fieldsOf('Họ đệm\tTên\nĐại biểu\tMẫu')).toEqual([{ fullName: 'Đại biểu Mẫu' }])
    const merged = 'TT\tHọ và tên\t\tĐơn vị\n1\tNguyễn Văn\tA\tSở mẫu\n2\tTrần Thị\tBình\tSở mẫu'
    expect(fieldsOf(merged)).toEqual([
      { fullName: 'Nguyễn Văn A', unit: 'Sở mẫu' },
      { fullName: 'Trần Thị Bình', unit: 'Sở mẫu' },
    ])
  })

  it('take "Tên" alone for the whole name', () => {
    expect(fieldsOf('STT\tTên\tĐơn vị\n1\tNguyễn Văn A\tSở mẫu')).toEqual([
      { fullName: 'Nguyễn Văn A', unit: 'Sở mẫu' },
    ])
  })

  it('are found below a letterhead, under titles of two rows with line breaks', () => {
    const list = listOf([
      ['ỦY BAN NHÂN DÂN', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['TỈNH MẪU', '', '', 'Độc lập - Tự do - Hạnh phúc'],
      ['DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ'],
      ['TT', 'Họ và\ntên', 'Chức vụ', '', 'Đơn vị\ncông tác', 'Số\nĐT'],
      ['', '', 'Đảng', 'Chính quyền', '', ''],
      ['1', 'Nguyễn Văn A', 'Tỉnh ủy viên', 'Giám đốc', 'Sở Nội vụ', '0912 345 678'],
    ])
    expect(list.entries.map(({ fields }) => fields)).toMatchObject([
      {
        fullName: 'Nguyễn Văn A',
        partyPost: 'Tỉnh ủy viên',
        statePost: 'Giám đốc',
        unit: 'Sở Nội vụ',
        phone: '0912 345 678',
      },
    ])
    expect(list.passed.map(({ why }) => why)).toEqual(['title', 'title', 'title'])
  })

  it('take the date of birth from "Nam | Nữ" below "Năm sinh", also where they are all of the second row', () => {
    const births = (lower: readonly string[]) =>
      listOf([
        ['STT', 'Họ và tên', 'Năm sinh', '', 'Chức vụ', 'Liên hệ', ''],
        lower,
        ['1', 'Nguyễn Văn A', '1975', '', 'Giám đốc', '', ''],
        ['2', 'Trần Thị B', '', '20/01/1980', 'Phó Giám đốc', '0912345678', ''],
        ['3', 'Lê Văn C', '', '', 'Văn thư', '', ''],
      ]).entries.map(({ fields: { birth }, errors }) => [birth.year, birth.day, errors.length])
    const expected = [
      [1975, null, 0],
      [1980, 20, 0],
      [null, null, 0],
    ]
    expect(births(['', '', 'Nam', 'Nữ', '', 'Điện thoại', 'Email'])).toEqual(expected)
    expect(births(['', '', 'Nam', 'Nữ', '', '', ''])).toEqual(expected)
  })

  it('take it from there though who signs stands below the men', () => {
    const { entries } = listOf([
      ['STT', 'Họ và tên', 'Năm sinh', '', 'Chức vụ'],
      ['', '', 'Nam', 'Nữ', ''],
      ['1', 'Nguyễn Văn A', '1975', '', 'Giám đốc'],
      ['2', 'Trần Thị B', '', '1980', 'Phó Giám đốc'],
      ['', '', 'Mẫu, ngày 05 tháng 01', '', ''],
      ['', 'NGƯỜI LẬP', 'GIÁM ĐỐC', '', ''],
      ['', '', '(Ký tên, đóng dấu)', '', ''],
      ['', 'Lê Thị Lập', 'Nguyễn Văn Ký', '', ''],
    ])
    expect(entries.map(({ fields }) => [fields.fullName, fields.birth.year])).toEqual([
      ['Nguyễn Văn A', 1975],
      ['Trần Thị B', 1980],
    ])
  })

  it('leave "Nam | Nữ" alone where they are ticked', () => {
    const table = tableOf('', [
      { line: 1, cells: ['Họ và tên', 'Nam', 'Nữ', 'Đơn vị'] },
      { line: 2, cells: ['Nguyễn Văn A', 'x', '', 'Sở mẫu'] },
      { line: 3, cells: ['Trần Thị B', '', 'x', 'Sở mẫu'] },
    ])
    expect(attendeeMapping(table, layoutOf(table).header)).toEqual(['fullName', null, null, 'unit'])
  })

  it('end before the place for a signature', () => {
    const list = listOf([HEADER, ['1', 'Nguyễn Văn A'], ['', '', '', '(Ký, ghi rõ họ tên)']])
    expect(list.entries).toHaveLength(1)
    expect(list.passed).toMatchObject([{ line: 3, why: 'total' }])
  })

  it('take "Họ tên, chức vụ" for the name, from which the post is split', () => {
    expect(
      fieldsOf('TT\tHọ tên, chức vụ\tĐơn vị\n1\tĐ/c Nguyễn Văn A - Phó Giám đốc\tSở mẫu'),
    ).toEqual([
      {
        fullName: 'Nguyễn Văn A',
        salutation: 'đồng chí',
        statePost: 'Phó Giám đốc',
        unit: 'Sở mẫu',
      },
    ])
  })

  it('never give two columns to one field', () => {
    const table = tableOf('', [
      { line: 1, cells: ['Họ và tên', 'Điện thoại', 'Số điện thoại', 'Đơn vị', 'Đơn vị công tác'] },
      { line: 2, cells: ['A', '0912345678', '0987654321', 'Sở', 'Phòng'] },
    ])
    const fields = attendeeMapping(table, layoutOf(table).header).filter((one) => one !== null)
    expect(new Set(fields).size).toBe(fields.length)
  })

  it('tell a column of phones by its cells, whatever its title', () => {
    const table = tableOf('', [
      { line: 1, cells: ['Họ và tên', 'Đơn vị', 'Liên hệ'] },
      { line: 2, cells: ['A', 'Sở', '0912.345.678'] },
      { line: 3, cells: ['B', 'Sở', '+84 987 654 321'] },
    ])
    expect(layoutOf(table).mapping).toEqual(['fullName', 'unit', 'phone'])
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'called %s are ordinary ones that are not taken over',
    (title) => {
      const table = tableOf('', [
        { line: 1, cells: ['Họ và tên', 'Đơn vị', title] },
        { line: 2, cells: ['A', 'Sở', 'x'] },
      ])
      expect(layoutOf(table).mapping).toEqual(['fullName', 'unit', null])
    },
  )

  it('have a signature by which the same layout is known again', () => {
    const keyOf = (titles: readonly string[]) => {
      const table = tableOf('', [{ line: 1, cells: titles }])
      return layoutKey(layoutOf(table).header)
    }
    expect(keyOf(['STT', 'Họ và tên', 'Đơn\nvị'])).toBe(keyOf(['stt', 'HỌ VÀ TÊN', 'Đơn vị', '']))
    expect(keyOf(['STT', 'Họ và tên'])).not.toBe(keyOf(['STT', 'Họ và tên', 'Đơn vị']))
  })
})

describe('rows of a list of people', () => {
  it('under a heading that names a unit or a delegation belong to it, where they do not say it', () => {
    const list = listOf([
      ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
      ['I', 'Sở Nội vụ'],
      ['1', 'Nguyễn Văn A', 'Giám đốc', ''],
      ['2', 'Nguyễn Văn B', 'Chuyên viên', 'Trung tâm mẫu'],
      ['', 'UBND xã Mẫu'],
      ['3', 'Nguyễn Văn C', 'Chủ tịch', ''],
      ['III. Khách mời (02 đồng chí)'],
      ['4', 'Nguyễn Văn D', '', ''],
      ['B', 'Đoàn đại biểu huyện Mẫu'],
      ['5', 'Nguyễn Văn E', '', ''],
    ])
    expect(
      list.entries.map(({ fields }) => [fields.fullName, fields.unit, fields.delegation]),
    ).toEqual([
      ['Nguyễn Văn A', 'Sở Nội vụ', ''],
      ['Nguyễn Văn B', 'Trung tâm mẫu', ''],
      ['Nguyễn Văn C', 'UBND xã Mẫu', ''],
      ['Nguyễn Văn D', '', ''],
      ['Nguyễn Văn E', '', 'Đoàn đại biểu huyện Mẫu'],
    ])
    expect(list.passed.map(({ line, why }) => [line, why])).toEqual([
      [2, 'heading'],
      [5, 'heading'],
      [7, 'heading'],
      [9, 'heading'],
    ])
  })

  it('whose family name is written like a unit without its marks are people, not headings', () => {
    const names = ['Phương Thị Mai', 'Bàn Văn An', 'Đoàn Thị Lan', 'Xa Thị Hoa', 'Đại biểu mẫu 1']
    const alone = listOf([['Họ và tên'], ...names.map((name) => [name])])
    expect(alone.entries.map(({ fields }) => fields.fullName)).toEqual(names)
  })

  it('whose names begin with a letter and a sign, as in the highlands, are people', () => {
    const names = ['Y-Bhăm Êban', 'Y.Nguyên Niê', 'H-Linh Niê', 'K/Brêu', 'Y-Ban Êban']
    const list = listOf([['TT', 'Họ và tên', 'Đơn vị'], ...names.map((name) => ['', name, ''])])
    expect(list.entries.map(({ fields }) => fields.fullName)).toEqual(names)
    const headings = ['I. Lãnh đạo tỉnh', 'II.Sở Nội vụ', 'A) Khách mời', 'B - Sở mẫu']
    const other = listOf([['TT', 'Họ và tên', 'Đơn vị'], ...headings.map((text) => [text])])
    expect(other.passed).toHaveLength(headings.length)
  })

  it('of half a megabyte of brackets that never close are read like any other', () => {
    const brackets = '(a '.repeat(160_000)
    const { passed } = listOf([['TT', 'Họ và tên'], [brackets], ['II. Sở Nội vụ (06 người)']])
    expect(passed.map(({ why }) => why)).toEqual(['heading', 'heading'])
  })

  it('that say only a name and a phone are people, also under a heading or right below the titles', () => {
    const header = ['TT', 'Họ và tên', 'Đơn vị', 'Điện thoại']
    const names = (...rows: readonly (readonly string[])[]) =>
      listOf([header, ...rows]).entries.map(({ fields }) => fields.fullName)
    expect(names(['', 'Đại biểu 0', '', '0912345678'])).toEqual(['Đại biểu 0'])
    expect(names(['', 'Lãnh đạo Sở', '', '0912 345 678'])).toEqual(['Lãnh đạo Sở'])
    expect(names(['I', 'Khách mời'], ['', 'Sở mẫu', '', '+84912345678'])).toEqual(['Sở mẫu'])
    const last = listOf([
      ['TT', 'Đơn vị', 'Họ và tên đại biểu'],
      ['', '', 'Đại biểu 0'],
      ['', '', 'Đại biểu 1'],
    ])
    expect(last.entries.map(({ fields }) => fields.fullName)).toEqual(['Đại biểu 0', 'Đại biểu 1'])
  })

  it('that name one of a group are people; those that name the group are headings', () => {
    const people = ['Đại biểu 0', 'Khách mời mẫu 3', 'Đồng chí Nguyễn Văn A', 'Đại biểu Trần Thị B']
    const groups = [
      'Đại biểu',
      'Khách mời',
      'Các đồng chí',
      'Đại biểu Quốc Hội',
      'ĐẠI BIỂU QUỐC HỘI KHÓA MẪU',
      'Đại biểu Tỉnh Mẫu Một',
      'Lãnh đạo tỉnh',
    ]
    const list = listOf([
      ['TT', 'Họ và tên', 'Đơn vị'],
      ...[...people, ...groups].map((text) => ['', text, '']),
    ])
    expect(list.entries).toHaveLength(people.length)
    expect(list.passed.map(({ text }) => text)).toEqual(groups)
    expect(fieldsOf('Đại biểu 0\t\t\nĐại biểu 1\tTrưởng phòng\tSở mẫu')).toHaveLength(2)
  })

  it('under a heading take what the user said headings are', () => {
    const rows = [
      ['TT', 'Họ và tên', 'Chức vụ'],
      ['I', 'Lãnh đạo tỉnh'],
      ['1', 'Nguyễn Văn A', 'x'],
    ]
    const first = (headings: 'unit' | 'delegation' | 'nothing') =>
      listOf(rows, { headings }).entries[0]?.fields
    expect(first('unit')).toMatchObject({ unit: 'Lãnh đạo tỉnh', delegation: '' })
    expect(first('delegation')).toMatchObject({ unit: '', delegation: 'Lãnh đạo tỉnh' })
    expect(first('nothing')).toMatchObject({ unit: '', delegation: '' })
  })

  it('under "Tập thể" are perhaps no people', () => {
    const list = listOf([
      ['TT', 'Họ và tên', 'Đơn vị'],
      ['I', 'Cá nhân'],
      ['1', 'Nguyễn Văn A', 'Sở mẫu'],
      ['II', 'Tập thể'],
      ['1', 'Phòng mẫu', 'Sở mẫu'],
    ])
    expect(list.entries.map(({ isCollective }) => isCollective)).toEqual([false, true])
  })

  it('with an empty unit have the one above where the user says so', () => {
    const rows = [
      ['TT', 'Họ và tên', 'Đơn vị'],
      ['1', 'Nguyễn Văn A', 'Sở mẫu'],
      ['2', 'Nguyễn Văn B'],
    ]
    const units = (fillsDown: boolean) =>
      listOf(rows, { fillsDown }).entries.map(({ fields }) => fields.unit)
    expect(units(false)).toEqual(['Sở mẫu', ''])
    expect(units(true)).toEqual(['Sở mẫu', 'Sở mẫu'])
  })

  it('that are sums, signatures, numbers of columns or repeated titles are passed, and told', () => {
    const { entries, passed } = listOf([
      HEADER,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['1', 'Nguyễn Văn A', 'Giám đốc', 'Sở mẫu'],
      HEADER,
      ['Tổng cộng: 01 người'],
      ['', '', '', 'NGƯỜI LẬP BIỂU'],
    ])
    expect(entries).toHaveLength(1)
    expect(passed.map(({ why }) => why)).toEqual(['numbers', 'repeated', 'total', 'total'])
  })

  it('below a signature are those who sign, and people again from the next number', () => {
    const { entries, passed } = listOf([
      HEADER,
      ['1', 'Nguyễn Văn A', 'Giám đốc', 'Sở mẫu'],
      ['', '', '', 'Mẫu, ngày 05 tháng 01 năm 2026'],
      ['', 'NGƯỜI LẬP BIỂU', '', 'KT. GIÁM ĐỐC'],
      ['', '', '', 'PHÓ GIÁM ĐỐC'],
      ['', 'Lê Thị Lập', '', 'Nguyễn Văn Ký'],
      ['2', 'Trần Thị B'],
      ['', 'Phạm Văn C'],
    ])
    expect(entries.map(({ fields }) => fields.fullName)).toEqual([
      'Nguyễn Văn A',
      'Trần Thị B',
      'Phạm Văn C',
    ])
    expect(passed.map(({ line, why }) => [line, why])).toEqual([
      [3, 'total'],
      [4, 'total'],
      [5, 'total'],
      [6, 'total'],
    ])
  })

  it('below "Nơi nhận" are nobody', () => {
    const { entries } = listOf([
      HEADER,
      ['1', 'Nguyễn Văn A', 'Giám đốc', 'Sở mẫu'],
      ['', 'Nơi nhận:', '', 'GIÁM ĐỐC'],
      ['', '- Như trên;', '', ''],
      ['', '- Lưu: VT, VP.', '', 'Nguyễn Văn Ký'],
    ])
    expect(entries.map(({ fields }) => fields.fullName)).toEqual(['Nguyễn Văn A'])
  })

  it('below a day in the middle of a list are people', () => {
    const people = Array.from({ length: 8 }, (_, at) => [`Nguyễn Văn ${'ABCDEGHI'[at]}`])
    const long = listOf([['Họ và tên'], ['Sáng ngày 15 tháng 01 năm 2027'], ...people])
    expect(long.entries).toHaveLength(8)
    const short = listOf([
      ['Họ và tên', 'Đơn vị'],
      ['Sáng ngày 15 tháng 01 năm 2027', ''],
      ['Nguyễn Văn A', 'Sở Mẫu'],
    ])
    expect(short.entries.map(({ fields }) => fields.fullName)).toEqual(['Nguyễn Văn A'])
  })

  it('under a heading that names kinds of units have no unit of it', () => {
    const kinds = ['II. SỞ, BAN, NGÀNH', 'Các xã, phường', 'Huyện - thành phố', 'Sở, ngành tỉnh']
    const rows = kinds.flatMap((kind, at) => [[kind], [String(at), `Nguyễn Văn ${'ABCD'[at]}`]])
    const { entries, passed } = listOf([HEADER, ...rows.map(([a = '', b = '']) => [a, b])])
    expect(entries.map(({ fields }) => fields.unit)).toEqual(['', '', '', ''])
    expect(passed.map(({ why }) => why)).toEqual(['heading', 'heading', 'heading', 'heading'])
    const below = listOf([HEADER, ['', 'Các xã, phường'], ['1', 'Nguyễn Văn A']])
    expect(below.entries.map(({ fields }) => fields.fullName)).toEqual(['Nguyễn Văn A'])
  })

  it('of people and units whose names begin like a sum or a signature are people', () => {
    const names = [
      'Công Thị Nhung',
      'Tống Công Minh',
      'Công ty Điện lực',
      'Tổng công ty Điện lực',
      'Công an tỉnh',
    ]
    const { passed } = listOf([['Họ và tên', 'Đơn vị'], ...names.map((name) => [name, 'x'])])
    expect(passed).toEqual([])
    const sums = ['Cộng', 'Cộng: 12 người', 'TỔNG CỘNG', 'Tong cong: 12', 'Tổng số đại biểu: 3']
    const signed = ['TM. BAN TỔ CHỨC', 'KT. CHỦ TỊCH', 'Tỉnh mẫu, ngày 01 tháng 02 năm 2026']
    const list = listOf([HEADER, ...[...sums, ...signed].map((text) => [text])])
    expect(list.passed.map(({ why }) => why)).toEqual([...sums, ...signed].map(() => 'total'))
  })

  it('without a name, with a failed formula or a day that is none are errors with the place', () => {
    const { entries } = listOf([
      HEADER,
      ['1', '', 'Giám đốc', 'Sở mẫu'],
      ['2', 'Nguyễn Văn A', '#N/A', 'Sở mẫu'],
      ['3', 'Nguyễn Văn B', 'Giám đốc', 'Sở mẫu', '', '31/02/1975'],
    ])
    expect(entries.map(({ errors }) => errors)).toEqual([
      [{ kind: 'noName' }],
      [{ kind: 'badCell', column: 2, text: '#N/A' }],
      [
        {
          kind: 'badDate',
          column: 5,
          date: { kind: 'doubtful', why: 'noSuchDay', written: '31/02/1975' },
        },
      ],
    ])
  })

  it('have the post from the second line of the name; several names on several lines are asked about', () => {
    const { entries } = listOf([
      ['TT', 'Họ và tên', 'Đơn vị'],
      ['1', 'Đ/c Nguyễn Văn A\nPhó Giám đốc Sở Nội vụ', 'Sở Nội vụ'],
      ['2', 'Trần Thị\nB', 'Sở Nội vụ'],
      ['3', 'Lê Văn C\nPhạm Thị D', 'Sở Nội vụ'],
      ['4', 'Hoàng Văn E,\nChủ tịch UBND xã', 'Xã mẫu'],
    ])
    expect(
      entries.map(({ fields, isSeveral }) => [fields.fullName, fields.statePost, isSeveral]),
    ).toEqual([
      ['Nguyễn Văn A', 'Phó Giám đốc Sở Nội vụ', false],
      ['Trần Thị B', '', false],
      ['Lê Văn C Phạm Thị D', '', true],
      ['Hoàng Văn E', 'Chủ tịch UBND xã', false],
    ])
  })

  it('that say that nobody knows a day are taken without it, and say so', () => {
    const signs = ['-', '?', '...', 'x', 'Không rõ', 'chưa có', 'N/A']
    const { entries } = listOf([
      HEADER,
      ...signs.map((sign, at) => [
        String(at + 1),
        `Nguyễn Văn ${'ABCDEGH'[at]}`,
        '',
        'Sở mẫu',
        '',
        sign,
      ]),
    ])
    expect(entries.flatMap(({ errors }) => errors)).toEqual([])
    expect(entries.map(({ fields }) => fields.birth.year)).toEqual(signs.map(() => null))
    expect(entries.map(({ mended }) => mended.map(({ kind }) => kind))).toEqual(
      signs.map(() => ['date']),
    )
  })

  it('split a post of the Party from one of the State, and keep a date of which parts are unknown', () => {
    const { entries } = listOf([
      HEADER,
      ['1', 'Nguyễn Văn A', 'Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh', 'UBND tỉnh', '', '1975'],
    ])
    expect(entries[0]?.fields).toMatchObject({
      partyPost: 'Phó Bí thư Tỉnh ủy',
      statePost: 'Chủ tịch UBND tỉnh',
      birth: { year: 1975, month: null, day: null },
    })
  })

  it('have salutation and post split off the cell of the name, where the user wants it', () => {
    const rows = [
      ['TT', 'Họ và tên', 'Đơn vị'],
      ['1', 'Đ/c Nguyễn Văn A - Phó Giám đốc', 'Sở Nội vụ'],
    ]
    expect(listOf(rows).entries[0]).toMatchObject({
      fields: { fullName: 'Nguyễn Văn A', salutation: 'đồng chí', statePost: 'Phó Giám đốc' },
      mended: [{ kind: 'name', written: 'Đ/c Nguyễn Văn A - Phó Giám đốc' }],
    })
    expect(listOf(rows, { splitsNames: false }).entries[0]?.fields).toMatchObject({
      fullName: 'Đ/c Nguyễn Văn A - Phó Giám đốc',
      salutation: '',
    })
  })

  it('get back the zero that Excel took from a phone, and say so; a cell of two people is asked about', () => {
    const { entries } = listOf([
      HEADER,
      ['1', 'Nguyễn Văn A', 'x', 'Sở', '912345678'],
      ['2', 'Nguyễn Văn A, Trần Thị B', 'x', 'Sở'],
    ])
    expect(entries[0]).toMatchObject({
      fields: { phone: '0912345678' },
      mended: [{ kind: 'phone', phone: { lost: '0', written: '912345678' } }],
    })
    expect(entries[1]?.isSeveral).toBe(true)
  })

  it('are read though 5,000 lines hold quotes without end', () => {
    const line =
      '1\t"Đại biểu mẫu\tPhó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh\tSở mẫu\t0912345678\tghi chú\r\n'
    expect(listOfText(line.repeat(5000)).entries).toHaveLength(5000)
  })
})

it('a list with English titles, as of guests from abroad, is read by them', () => {
  const { entries } = listOf([
    ['No.', 'Full name', 'Position', 'Organization', 'Phone', 'Date of birth'],
    ['1', 'Sample Guest', 'Director', 'Sample Office', '0912345613', '20/04/1975'],
  ])
  expect(entries.map(({ fields }) => fields)).toMatchObject([
    {
      fullName: 'Sample Guest',
      statePost: 'Director',
      unit: 'Sample Office',
      phone: '0912345613',
      birth: { year: 1975, month: 4, day: 20 },
    },
  ])
})
