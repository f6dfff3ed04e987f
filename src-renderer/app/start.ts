import { LIBRARY } from '#store/database.ts'
import { openHistory } from '#store/history.ts'
import { openLibrary } from '#store/library.ts'
import { openDatabase } from '#store/openDatabase.ts'

let opening: Promise<void> | null = null

/** Reads what the first screen needs: the list of conferences and its undo list. Once per window. */
export function openStore(): Promise<void> {
  opening ??= openDatabase()
    .then(() => Promise.all([openLibrary(), openHistory(LIBRARY)]))
    .then(() => undefined)
  return opening
}
