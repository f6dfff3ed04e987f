/** Words of the table in which the columns of a list are given what they hold. */
export const listColumnsWords = {
  intro:
    'Mỗi cột của tệp ghi vào đâu. Một nội dung chỉ lấy từ một cột; chọn lại ở cột khác thì cột cũ thôi không nhập.',
  column: 'Cột trong tệp',
  sample: 'Ví dụ',
  goesTo: 'Ghi vào',
  unnamed: 'không có tiêu đề',
  none: 'Không nhập',
}
