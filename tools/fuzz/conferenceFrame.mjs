import { gunzipSync, gzipSync } from 'node:zlib'

/** @import { Frame, Original } from './frame.d.ts' */

/**
 * Conference files: a line of JSON, and the records packed behind it.
 *
 * @param {(facts: any, payload: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>} joinContainer the
 *   app's own
 * @returns {Frame}
 */
export function conferenceFrame(joinContainer) {
  return {
    factsOf: (original) => {
      const { format, version, protection } = JSON.parse(headOf(original))
      return { format, version, protection: original.passphrase === null ? null : protection }
    },
    textOf: ({ bytes, passphrase }) =>
      passphrase === null ? gunzipSync(bytes.subarray(endOf(bytes) + 1)).toString('utf8') : null,
    join: (facts, text) => joinContainer(facts, new Uint8Array(gzipSync(text))),
    joinPacked: joinContainer,
    withHead: (original, change) => {
      const line = change(JSON.parse(headOf(original)))
      const rest = original.bytes.subarray(endOf(original.bytes))
      return new Uint8Array(Buffer.concat([Buffer.from(line), rest]))
    },
    notOurs: [
      '{"format":"khanh-tiet/hoi-nghi"}\n',
      '{"format":"khanh-tiet/hoi-nghi","version":99}\n',
      '\ufeff{"format":"khanh-tiet/hoi-nghi"}\n',
    ],
    bombs: [130, 300, 1_000],
    ownDeeds: [],
  }
}

/** @param {Original} original */
function headOf({ bytes }) {
  return Buffer.from(bytes.subarray(0, endOf(bytes))).toString('utf8')
}

/** @param {Uint8Array} bytes */
function endOf(bytes) {
  return bytes.indexOf(10)
}
