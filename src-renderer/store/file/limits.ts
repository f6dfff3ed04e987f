/** What a file may ask of this machine. A conference of 2,000 attendees takes about 1 MB. */
export const LIMITS = {
  /** Bytes of the file; main refuses larger ones before it reads them. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of the first line. */
  headerBytes: 4096,
  /** Bytes after unpacking, counted while it goes on. */
  inflatedBytes: 128 * 1024 * 1024,
  /** Brackets within brackets; our own files have nine. */
  depth: 32,
  /** Values in all, and the least characters for each on the average; our own take some 24. */
  values: 10_000_000,
  valueLength: 6,
  /** Records of one table. */
  rows: 50_000,
  runs: 200,
  runEvents: 20_000,
  /** Characters of one text. */
  text: 100_000,
  /** Characters of a photo; a hall screen needs some 40,000. */
  photo: 96_000,
  /** Items of a list within a record. */
  items: 10_000,
  /** From opening to verdict; then the worker is killed. */
  milliseconds: 10_000,
} as const
