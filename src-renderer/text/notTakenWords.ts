import { number } from './format.ts'

/** Words of giving back the rows of a list that stay out. */
export const notTakenWords = {
  menu: (count: number) => `Dòng không nhập (${number(count)})`,
  copy: 'Sao chép kèm lý do',
  copied: (count: number) => `Đã sao chép ${number(count)} dòng.`,
  notCopied: 'Máy không cho sao chép. Hãy lưu thành tệp.',
  saved: (fileName: string) => `Đã lưu ${fileName}`,
  notSaved: 'Chưa lưu được tệp. Hãy lưu vào ổ khác.',
}
