import { dataSchemas } from '#main/dataSchemas.ts'

const NEWLINE = 0x0a
const BRACE = 0x7b
const QUOTE = 0x22

/**
 * Whether bytes are one action as JSON that can stand in a line of the journal as they are: an action
 * and nothing else, on one line, without a space before its first key. For a thread: of ten thousand rows
 * it takes as long as many frames of the window.
 */
export function isPackedAction(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  return (
    first === BRACE &&
    second === QUOTE &&
    !bytes.includes(NEWLINE) &&
    dataSchemas.packedAction.safeParse(bytes).success
  )
}
