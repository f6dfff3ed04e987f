import { Dexie } from 'dexie'
import type { Table } from 'dexie'

import type { Id, Tables } from '#domain/record.ts'
import type { Run, RunEvent } from '#domain/run/run.ts'

import type { HistoryEntry } from './historyEntry.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { upgradeWith } from './migrations/upgradeWith.ts'

/** A small fact outside the plan: `{ key: 'theme', value: 'dark' }`. */
export interface MetaRow {
  readonly key: string
  readonly value: unknown
}

/** An IndexedDB that lives in memory. */
export interface MemoryStore {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof IDBKeyRange
}

/**
 * The one database. Every version that was ever shipped stays here unedited. Durability is strict:
 * with Chromium's default, a power cut loses work that was already acknowledged.
 */
export class Database extends Dexie {
  declare readonly conferences: Table<Tables['conferences'], Id>
  declare readonly attendees: Table<Tables['attendees'], Id>
  declare readonly agendaItems: Table<Tables['agendaItems'], Id>
  declare readonly decisions: Table<Tables['decisions'], Id>
  declare readonly awards: Table<Tables['awards'], Id>
  declare readonly recipients: Table<Tables['recipients'], Id>
  declare readonly handovers: Table<Tables['handovers'], Id>
  declare readonly openPoints: Table<Tables['openPoints'], Id>
  declare readonly history: Table<HistoryEntry, number>
  declare readonly runs: Table<Run, Id>
  declare readonly runEvents: Table<RunEvent, Id>
  declare readonly meta: Table<MetaRow, string>

  /** @param memory another IndexedDB than the browser's, which keeps nothing */
  constructor(name = 'khanh-tiet', memory: MemoryStore | null = null) {
    super(name, { chromeTransactionDurability: 'strict', ...memory })
    this.version(1).stores({
      conferences: 'id',
      attendees: 'id, conferenceId',
      agendaItems: 'id, conferenceId',
      decisions: 'id, conferenceId',
      awards: 'id, conferenceId',
      recipients: 'id, conferenceId',
      handovers: 'id, conferenceId',
      openPoints: 'id, conferenceId',
      history: '++seq, scope',
      runs: 'id, conferenceId',
      runEvents: 'id, runId, &[runId+seq]',
      meta: 'key',
    })
    for (const migration of MIGRATIONS)
      this.version(migration.to)
        .stores({})
        .upgrade((transaction) => upgradeWith(migration, transaction))
  }
}

let current: Database | null = null

/** The database of this window, opened on first use. */
export function database(): Database {
  current ??= new Database()
  return current
}

/** Puts another database in place: for tests, which open one of their own each. */
export function replaceDatabase(next: Database | null) {
  current = next
}
