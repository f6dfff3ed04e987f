/** What people and clipboards put into a field that expects a name. */

/** 300 letters with spaces, and 300 without one. */
export const LONG_NAME = 'Đại biểu có tên rất dài '.repeat(13).slice(0, 299) + 'i'
export const UNBROKEN_NAME = 'Ư'.repeat(300)

/** Markup that would do something, were it ever read as markup: it sets `window.hit`. */
export const IMAGE_NAME = '<img src=x onerror="window.hit=1">Đại biểu mẫu'
export const SCRIPT_NAME = '</td></table><script>window.hit=1</script>'

/** As macOS and some PDF files give it. */
export const DECOMPOSED_NAME = 'Đại biểu Tuyết'.normalize('NFD')
export const COMPOSED_NAME = 'Đại biểu Tuyết'

/** What is typed, and what is kept of it. */
export const UNSEEN_NAMES = [
  ['Đại biểu\u0000 \u0007số\u001b 6', 'Đại biểu số 6'],
  ['Đại biểu \ud83d 7', 'Đại biểu \ufffd 7'],
  ['Đại biểu \u202e8', 'Đại biểu 8'],
] as const

/** Texts in which nothing is seen. */
export const BLANK_NAMES = ['\u200b\u200d', '\u00ad\u2060', '\u0007'] as const
