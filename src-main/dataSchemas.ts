import { z } from 'zod'

import { DATA_VERSION, SNAPSHOT_WHYS, STORED_TABLES } from './bridge.ts'
import type {
  Action,
  JournalPiece,
  StoredData,
  StoredRow,
  StoredTable,
  StoredTables,
} from './bridge.ts'

const names = Object.keys(STORED_TABLES) as [StoredTable, ...StoredTable[]]
const table = z.enum(names)
/** A plain object, whatever its fields: of ten thousand rows nobody looks at every key. */
const row = z.custom<StoredRow>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null),
)
const key = z.union([z.string().min(1).max(200), z.number().int()])
const seq = z.number().int().nonnegative()

/** More than any import has by far. */
const MOST_OPS = 1_000_000

const action: z.ZodType<Action> = z.strictObject({
  at: z.string().max(40),
  ops: z
    .array(z.union([z.strictObject({ table, put: row }), z.strictObject({ table, delete: key })]))
    .min(1)
    .max(MOST_OPS),
})

/** Bytes of JSON in UTF-8; anything else is not an action. */
const packedAction = z
  .instanceof(Uint8Array)
  .transform((bytes, context): unknown => {
    try {
      return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch (error) {
      context.addIssue({ code: 'custom', message: String(error) })
      return z.NEVER
    }
  })
  .pipe(action)

const piece: z.ZodType<JournalPiece> = z.strictObject({
  from: z.number().int().min(0),
  bytes: z.instanceof(Uint8Array),
  isLast: z.boolean(),
})

const data: z.ZodType<StoredData> = z.strictObject({
  seq,
  data: z.literal(DATA_VERSION),
  tables: z.strictObject(
    Object.fromEntries(names.map((name) => [name, z.array(row)])),
  ) as unknown as z.ZodType<StoredTables>,
})

/** What the page may say about data. Rows stay as they are: main keeps them and knows no field. */
export const dataSchemas = {
  action,
  packedAction,
  piece,
  data,
  seq,
  why: z.enum(SNAPSHOT_WHYS),
  name: z.string().max(200),
}
