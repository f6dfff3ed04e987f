import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'

import { holds, seen } from '#tools/seen.mjs'

/** The papers by their name on the page, with what each must say, as typed, to be the right one. */
const PAPERS = [
  {
    name: 'Chương trình',
    file: 'chuong-trinh.pdf',
    says: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'CHƯƠNG TRÌNH',
      'Công bố các quyết định khen thưởng',
      'Nguyễn Văn Sơn',
    ],
  },
  {
    name: 'Danh sách khen thưởng',
    file: 'danh-sach-khen-thuong.pdf',
    says: ['Kỷ niệm chương “Vì sự nghiệp Ngoại giao Việt Nam”', 'Nguyễn Văn Sơn', 'Bằng khen'],
  },
  {
    name: 'Kịch bản trao tặng',
    file: 'kich-ban-trao-tang.pdf',
    says: ['CHƯA RÕ NGƯỜI TRAO', 'Nguyễn Mạnh Tuấn', 'Nguyễn Thế Giang'],
  },
  {
    name: 'Phiếu xếp bằng',
    file: 'phieu-xep-bang.pdf',
    says: ['PHIẾU XẾP BẰNG', 'Nguyễn Văn Sơn', '6 lượt trao'],
  },
]

/**
 * Saves every paper from the page of papers and reads it back.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} out
 * @param {(name: string) => Promise<unknown>} shoot
 */
export async function savePapers(page, out, shoot) {
  for (const { name, file, says } of PAPERS) {
    await page.getByRole('option', { name }).click()
    await page.getByText(file, { exact: true }).waitFor()
    // The button can be pressed once the preview shows this very paper.
    await page.getByRole('button', { name: /Lưu PDF/u }).click()
    await page.getByText(`Đã lưu ${file}`).waitFor()
    await shoot(`giay-to-${file.replace('.pdf', '')}`)
    readPdf(path.join(out, file), says)
  }
}

/**
 * @param {string} file
 * @param {readonly string[]} says
 */
export function readPdf(file, says) {
  seen(existsSync(file), file)
  seen(statSync(file).size > 5000, `a paper in ${file}`)
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  // Lines of a narrow column break anywhere: the words are compared, not the lines.
  holds(text.replaceAll(/\s+/gu, ' '), says, path.basename(file))
}
