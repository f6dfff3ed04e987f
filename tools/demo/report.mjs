import { readFileSync } from 'node:fs'
import path from 'node:path'

import { holds, seen } from '#tools/seen.mjs'
import { wordLines, wordParts } from '#tools/wordFile.mjs'

import { readPdf } from './papers.mjs'

/** Captions of handovers that went as planned, as the article has them. */
const AS_IN_THE_ARTICLE = [
  'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn nhận Kỷ niệm chương Vì sự nghiệp Văn phòng Chính phủ.',
  'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn tặng Bằng khen cho các đồng chí Phó Chủ tịch UBND tỉnh.',
  'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn trao Kỷ niệm chương “Vì sự nghiệp Ngoại giao Việt Nam” cho 2 đồng chí thuộc Văn phòng UBND tỉnh.',
  'Đồng chí Phó Chủ tịch UBND tỉnh Nguyễn Thế Giang trao Kỷ niệm chương “Vì sự nghiệp Văn phòng Chính phủ” cho các cá nhân.',
]

/** Captions of the two handovers that went otherwise: one group absent, one presenter replaced. */
const AS_IT_WENT = [
  'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn trao Kỷ niệm chương “Vì sự nghiệp Văn phòng Chính phủ” cho các đồng chí Phó Chủ tịch UBND tỉnh.',
  'Đồng chí Phó Chủ tịch UBND tỉnh Nguyễn Thế Giang trao Bằng khen cho các cá nhân.',
]

/** What the paragraph of the news says: who handed over, and how many received. */
const IN_THE_NEWS = [
  'Tại hội nghị, đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn được trao tặng Kỷ niệm chương “Vì sự nghiệp Văn phòng Chính phủ”',
  'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn đã trao tặng Kỷ niệm chương “Vì sự nghiệp Ngoại giao Việt Nam” của Bộ trưởng Ngoại giao cho 2 cá nhân.',
]

/** What the minutes say, on paper and in Word. */
const IN_THE_MINUTES = [
  'Đã diễn ra 06 lượt trao.',
  'Lãnh đạo Văn phòng UBND tỉnh – Kỷ niệm chương “Vì sự nghiệp Văn phòng Chính phủ” (vắng)',
  'Thay người trao: đồng chí Phó Chủ tịch UBND tỉnh Nguyễn Thế Giang thay',
  '(chưa rõ người trao)',
]

/**
 * Saves report, minutes, news and captions and holds them against what was done on the console.
 *
 * @param {import('#tools/console.mjs').Windows} windows
 * @param {string} out
 */
export async function saveReport({ app, page }, out) {
  for (const [button, file] of [
    ['Lưu dữ liệu', 'bao-cao.json'],
    ['Lưu PDF', 'bao-cao.pdf'],
    ['Lưu Excel', 'dien-bien-trao-tang.xlsx'],
    ['Lưu chú thích', 'chu-thich.txt'],
    ['Biên bản (Word)', 'bien-ban-trao-tang.docx'],
    ['Biên bản (PDF)', 'bien-ban-trao-tang.pdf'],
  ]) {
    await page.getByRole('button', { name: button }).click()
    await page.getByText(`Đã lưu ${file}`).waitFor()
  }
  const report = JSON.parse(readFileSync(path.join(out, 'bao-cao.json'), 'utf8'))
  const names = (/** @type {{ name: string }[]} */ rows) => rows.map(({ name }) => name)
  seen(report.mode === 'live' && report.endedAt !== null, 'an ended live run in the report')
  seen(
    JSON.stringify(names(report.absences)) === '["lãnh đạo Văn phòng UBND tỉnh"]',
    'exactly the one absence that was not undone',
  )
  seen(report.replacements.length === 1, 'one replaced presenter')
  holds(report.replacements[0].after, ['Nguyễn Thế Giang'], 'the replacement')
  seen(report.outages.length === 1 && report.outages[0].seconds > 0, 'one outage with its length')
  seen(report.undone === 1, 'one action taken back')
  const decided = report.counts.flatMap(
    (/** @type {{ kinds: { stated: number | null }[] }} */ award) =>
      award.kinds.map(({ stated }) => stated),
  )
  seen(JSON.stringify(decided) === '[25,2,2,1,10,11]', 'the counts that the article gives')
  const captions = readFileSync(path.join(out, 'chu-thich.txt'), 'utf8')
  const lines = captions.trim().split('\n')
  seen(lines.length === 6, 'six captions')
  holds(captions, [...AS_IN_THE_ARTICLE, ...AS_IT_WENT], 'chu-thich.txt')
  await page.getByRole('button', { name: 'Sao chép tất cả' }).click()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  seen(copied === captions, 'the captions on the clipboard')
  readPdf(path.join(out, 'bao-cao.pdf'), ['Nguyễn Thế Giang', 'lãnh đạo Văn phòng UBND tỉnh'])
  await page.getByRole('button', { name: 'Đoạn tin: Sao chép' }).click()
  holds(await app.evaluate(({ clipboard }) => clipboard.readText()), IN_THE_NEWS, 'the news')
  readPdf(path.join(out, 'bien-ban-trao-tang.pdf'), ['BIÊN BẢN', ...IN_THE_MINUTES])
  await readMinutes(path.join(out, 'bien-ban-trao-tang.docx'))
}

/** @param {string} file */
async function readMinutes(file) {
  const lines = wordLines((await wordParts(file)).get('word/document.xml') ?? '')
  holds(lines.join('\n'), IN_THE_MINUTES, path.basename(file))
  const given = lines.filter((line) => line === 'đã trao').length
  const absent = lines.filter((line) => line === 'vắng').length
  seen(given === 6 && absent === 1, 'six that came up and one that was absent in the minutes')
}
