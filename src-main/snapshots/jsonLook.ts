const QUOTE = 34
const COMMA = 44
const OPEN_LIST = 91
const BACKSLASH = 92
const CLOSE_LIST = 93
const OPEN_RECORD = 123
const CLOSE_RECORD = 125

/** Brackets within brackets; ours have eleven. */
const DEPTH = 32
/** Bytes of one text; the longest of ours have 20,000 characters. */
const TEXT = 1_000_000
/** Bytes for each value, on the average; ours take some 24. */
const VALUE = { least: 6, most: 64 }
/** From here on the average counts. */
const SLACK = { values: 10_000, bytes: 1_000_000 }

/**
 * Looks through JSON part by part, before anything is built from it: some bytes of packed brackets or
 * empty records would otherwise take all memory. Says of each part whether the JSON is still one that
 * this program may have written.
 */
export function openJsonLook(): (part: Uint8Array) => 'plausible' | 'tooLarge' | 'tooDeep' {
  let depth = 0
  let values = 0
  let bytes = 0
  let outside = 0
  let text = 0
  let inText = false
  let isEscaped = false

  /** Goes on to the end of a text; gives where it ends, or the length of the part. */
  function passText(part: Uint8Array, from: number): number {
    let at = from
    for (; at < part.length; at += 1) {
      const byte = part[at]
      if (isEscaped) isEscaped = false
      else if (byte === BACKSLASH) isEscaped = true
      else if (byte === QUOTE) {
        inText = false
        break
      }
    }
    text += at - from
    return at
  }

  return (part) => {
    for (let at = 0; at < part.length; at += 1) {
      if (inText) {
        at = passText(part, at)
        if (text > TEXT) return 'tooLarge'
        continue
      }
      outside += 1
      const byte = part[at]
      if (byte === QUOTE) {
        inText = true
        text = 0
      } else if (byte === COMMA) values += 1
      else if (byte === OPEN_LIST || byte === OPEN_RECORD) {
        values += 1
        depth += 1
        if (depth > DEPTH) return 'tooDeep'
      } else if (byte === CLOSE_LIST || byte === CLOSE_RECORD) depth -= 1
    }
    bytes += part.length
    const isDense = values > SLACK.values + bytes / VALUE.least
    const isThin = outside > SLACK.bytes + values * VALUE.most
    return isDense || isThin ? 'tooLarge' : 'plausible'
  }
}
