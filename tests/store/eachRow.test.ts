import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { Database } from '#store/database.ts'
import { eachRow } from '#store/eachRow.ts'

let db: Database

describe('rows one by one', () => {
  beforeEach(async () => {
    db = new Database(`rows-${crypto.randomUUID()}`)
    await db.meta.bulkPut(['a', 'b', 'c'].map((key) => ({ key, value: key })))
  })
  afterEach(() => db.delete())

  it('are all that there are, in the order of their keys', async () => {
    const keys: string[] = []
    await eachRow(db.meta.where('key').aboveOrEqual('b'), ({ key }) => keys.push(key))
    expect(keys).toEqual(['b', 'c'])
  })

  it('are refused as a whole when one of them cannot be read', async () => {
    db.meta.hook('reading', (row) => {
      if (row.key === 'b') throw new Error('Failed to read large IndexedDB value')
      return row
    })
    const read = eachRow(db.meta.toCollection(), () => undefined)
    await expect(read).rejects.toThrow('1 of 3 rows cannot be read')
  })
})
