import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** A journal file, known by its name: `000000000013-2026-11-23.jsonl` begins with action 13. */
export interface JournalFile {
  readonly name: string
  readonly path: string
  readonly firstSeq: number
  readonly day: string
}

const NAME = /^(\d{12})-(\d{4}-\d{2}-\d{2})\.jsonl$/

/**
 * The files of a journal, oldest first; the order is that of the actions, never of the clock. What
 * the own folder could not take lies in another one, and follows a file here that begins alike.
 */
export async function listJournal(folders: readonly string[]): Promise<readonly JournalFile[]> {
  const lists = await Promise.all(folders.map(filesIn))
  return lists.flat().toSorted((a, b) => a.firstSeq - b.firstSeq)
}

async function filesIn(folder: string): Promise<readonly JournalFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  return names.flatMap((name) => {
    const parts = NAME.exec(name)
    if (parts === null) return []
    const [, seq = '', day = ''] = parts
    return [{ name, path: path.join(folder, name), firstSeq: Number(seq), day }]
  })
}

/** The file that begins with an action. */
export function journalFile(folder: string, firstSeq: number, day: string): JournalFile {
  const name = `${String(firstSeq).padStart(12, '0')}-${day}.jsonl`
  return { name, path: path.join(folder, name), firstSeq, day }
}

/** The day on the wall, in which the office works. */
export function dayOf(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}
