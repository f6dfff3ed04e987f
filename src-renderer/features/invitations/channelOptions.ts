import type { Channel } from '#domain/record.ts'
import { answerWords } from '#text/answerWords.ts'
import { attendeeWords } from '#text/attendeeWords.ts'

/** Stands for "nobody knows over which channel". */
const UNKNOWN = ''

const CHANNELS = Object.keys(attendeeWords.channels) as Channel[]

/** The channels over which an answer may come, as the options of a choice. */
export const CHANNEL_OPTIONS = [
  { value: UNKNOWN, label: answerWords.unknownChannel },
  ...CHANNELS.map((value) => ({ value, label: attendeeWords.channels[value] })),
] as const

/** The channel of an option; null: unknown. */
export function channelOf(value: string | null): Channel | null {
  return CHANNELS.find((one) => one === value) ?? null
}

/** The option of a channel. */
export function channelOption(channel: Channel | null): Channel | typeof UNKNOWN {
  return channel ?? UNKNOWN
}
