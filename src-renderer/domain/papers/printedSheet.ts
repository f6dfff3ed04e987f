/** Bản chính: what leaves the desk or goes on stage, and is watched once it is printed or saved. */
export type OfficialPaper =
  | 'programme'
  | 'introduction'
  | 'awardList'
  | 'handoverScript'
  | 'traySheet'

export const OFFICIAL_PAPERS: readonly OfficialPaper[] = [
  'programme',
  'introduction',
  'awardList',
  'handoverScript',
  'traySheet',
]

/** Which bản chính a paper is. */
export interface Official {
  readonly paper: OfficialPaper
  /** Whether it bears the agencies and Quốc hiệu, where that can be chosen. */
  readonly header: boolean
}

/** How a bản chính leaves the program: on paper, or as a PDF. */
export type SheetWay = 'print' | 'save'

/** A bản chính that was printed, or saved as a PDF. */
export interface PrintedSheet extends Official {
  readonly way: SheetWay
  /** Milliseconds of the wall clock. */
  readonly at: number
  /** What stands on it, a digest of each line: enough to see whether and where it has come to differ. */
  readonly lines: readonly string[]
}

/** How a paper would come out now, against the printed one. */
export interface SheetChange {
  /** `moved`: the same lines in another order. */
  readonly kind: 'changed' | 'added' | 'left' | 'moved'
  /** How many lines; 0 for `moved`. */
  readonly count: number
  /** The first line that would stand there now; the last line when the paper only ends earlier. */
  readonly where: string
}

/** 32 bits by which two lines are told apart (FNV-1a): against chance, not against malice. */
export function lineDigest(line: string): string {
  let sum = 0x811c9dc5
  for (let index = 0; index < line.length; index += 1)
    sum = Math.imul(sum ^ line.charCodeAt(index), 0x01000193)
  return (sum >>> 0).toString(36)
}

/** What a printed paper says otherwise than the lines as they would be printed now; null: nothing. */
export function changeSince(
  printed: readonly string[],
  now: readonly string[],
): SheetChange | null {
  const digests = now.map(lineDigest)
  const at = digests.findIndex((digest, index) => digest !== printed[index])
  if (at < 0 && digests.length === printed.length) return null
  const added = countWithout(digests, printed)
  const left = countWithout(printed, digests)
  const where = now.at(at) ?? ''
  if (added === 0 && left === 0) return { kind: 'moved', count: 0, where }
  const kind = left === 0 ? 'added' : added === 0 ? 'left' : 'changed'
  return { kind, count: Math.max(added, left), where }
}

/** How many of these have no fellow among the others; two that are alike need two. */
function countWithout(these: readonly string[], others: readonly string[]): number {
  const spare = new Map<string, number>()
  for (const one of others) spare.set(one, (spare.get(one) ?? 0) + 1)
  return these.filter((one) => {
    const rest = spare.get(one) ?? 0
    spare.set(one, rest - 1)
    return rest <= 0
  }).length
}
