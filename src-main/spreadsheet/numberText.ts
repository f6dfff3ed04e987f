/** How a cell shows its number: by its number format, of which only the kind matters here. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent' }
  /** 0000: at least so many digits, as telephone and identity numbers are kept. */
  | { readonly kind: 'zeros'; readonly width: number }
  | { readonly kind: 'date'; readonly parts: DateParts }

interface DateParts {
  readonly day: boolean
  readonly month: boolean
  readonly year: boolean
  readonly time: boolean
}

/** What Excel shows in a cell of which it cannot show the value. */
export const UNREADABLE = '#####'

const PLAIN: NumberFormat = { kind: 'plain' }

const whole: DateParts = { day: true, month: true, year: true, time: false }

/** Formats that a file need not spell out (ECMA-376, 18.8.30), the East Asian ones included. */
function builtIn(id: number): NumberFormat {
  const date = (parts: Partial<DateParts>): NumberFormat => ({
    kind: 'date',
    parts: { ...whole, ...parts },
  })
  if (id === 9 || id === 10) return { kind: 'percent' }
  if (id === 16) return date({ year: false })
  if (id === 17) return date({ day: false })
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47))
    return { kind: 'date', parts: { day: false, month: false, year: false, time: true } }
  if (id === 22) return date({ time: true })
  if ((id >= 14 && id <= 15) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return date({})
  return PLAIN
}

/** The format of a number: by its code where the file has one, else by its number. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtIn(id)
  const [section = ''] = code
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .toLowerCase()
    .split(';')
  if (/^0+$/u.test(section)) return { kind: 'zeros', width: section.length }
  if (section.includes('%')) return { kind: 'percent' }
  if (/general|[0#?]/u.test(section) || !/[dmyhs]/u.test(section)) return PLAIN
  const time = /[hs]/u.test(section)
  const day = /(?<!d)d{1,2}(?!d)/u.test(section)
  const year = section.includes('y')
  // Beside hours an m is minutes; beside days or years it is a month as well.
  const month = section.includes('m') && (!time || day || year)
  return { kind: 'date', parts: { day, month, year, time } }
}

/** A number as its cell shows it: never with an exponent, a date as dd/mm/yyyy. */
export function numberText(raw: string, format: NumberFormat, is1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return UNREADABLE
  if (format.kind === 'date') return dateText(value, format.parts, is1904)
  if (format.kind === 'percent') return `${plainText(value * 100)}%`
  const text = /^-?\d{1,15}$/u.test(raw) ? raw : plainText(value)
  return format.kind === 'zeros' && /^\d+$/u.test(text) ? text.padStart(format.width, '0') : text
}

/** Fifteen digits, as Excel keeps them, with the comma of Vietnam. */
function plainText(value: number): string {
  const short = Number(value.toPrecision(15))
  const text = String(short)
  if (!text.includes('e')) return text.replace('.', ',')
  if (Math.abs(short) >= 1) return UNREADABLE
  return short.toFixed(20).replace(/0+$/u, '').replace('.', ',')
}

const DAY_MS = 86_400_000
/** Days of the last date that Excel knows, 31/12/9999. */
const LAST_DAY = 2_958_465

function dateText(value: number, parts: DateParts, is1904: boolean): string {
  const serial = is1904 ? value + 1462 : value
  if (serial < 0 || serial >= LAST_DAY + 1) return UNREADABLE
  const minutes = Math.round((serial % 1) * 1440)
  const days = Math.floor(serial) + Math.floor(minutes / 1440)
  const clock = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
  if (!parts.day && !parts.month && !parts.year) return clock
  // Day 60 is 29/02/1900, which there never was; days before it are one off for that.
  if (days < 1 || days === 60) return UNREADABLE
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * DAY_MS)
  const shown = [
    parts.day ? two(date.getUTCDate()) : '',
    parts.month ? two(date.getUTCMonth() + 1) : '',
    parts.year ? String(date.getUTCFullYear()) : '',
  ]
  const text = shown.filter((part) => part !== '').join('/')
  return parts.time ? `${text} ${clock}` : text
}

/** A cell that holds its date as ISO 8601. */
export function isoDateText(raw: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/u.exec(raw) ?? []
  if (year === undefined) return UNREADABLE
  const text = `${day}/${month}/${year}`
  return time === undefined || time === '00:00' ? text : `${text} ${time}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
