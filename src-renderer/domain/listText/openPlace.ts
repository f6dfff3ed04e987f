import { normalizedWords } from '#domain/name.ts'

const NOT_YET = [
  /^(?:sẽ )?(?:cử|báo|thông báo|bổ sung|gửi|đăng ký|xác định|phân công)(?: tên| người| đại biểu| danh sách| cụ thể)? sau$/u,
  /^(?:chưa|đang chờ|chờ|đang)(?: có| cử| rõ| xác định| phân công| báo| đăng ký| bổ sung| xác nhận)+(?: tên| người| ai| đại biểu| danh sách| cụ thể)*$/u,
  /^(?:cử|sẽ cử|đề nghị cử) (?:người|đại biểu|đồng chí|lãnh đạo)(?: dự| tham dự)?$/u,
]

/** "1 đồng chí", "02 đ/c lãnh đạo Sở": how many, and no name. */
const COUNTED =
  /^(?:0*\d{1,3}|một|hai|ba|bốn|năm) (?:đồng chí|đ\/c|đc|đ\.c|người|đại biểu|cán bộ|lãnh đạo|chuyên viên|cá nhân)(?:[ ,].*)?$/u

/** What is said behind a name that is none: "Lãnh đạo Sở (cử sau)". */
const BEHIND = /[([]\s*([^()[\]]+?)\s*[)\]]\s*$/u

/**
 * Whether a cell for a name says that nobody is named yet: "Cử sau", "(chưa cử)", "…", "1 đồng chí". It is
 * a place that is still open, and no person.
 */
export function saysNobodyYet(cell: string): boolean {
  const text = cell.trim()
  // What a program shows in place of a value is an error, see `ERROR_CELL`.
  if (text === '' || text.startsWith('#')) return false
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  const words = normalizedWords(text.replace(/^[([\s]+|[)\]\s.…]+$/gu, ''))
  if (/^x{2,}$/u.test(words) || isNotYet(words) || COUNTED.test(words)) return true
  const [, behind] = BEHIND.exec(text) ?? []
  return behind !== undefined && isNotYet(normalizedWords(behind))
}

function isNotYet(words: string): boolean {
  return NOT_YET.some((pattern) => pattern.test(words))
}
