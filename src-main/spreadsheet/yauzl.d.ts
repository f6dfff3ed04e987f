// yauzl ships no types; these are the few calls that the reader of lists and the launcher make.
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export interface Entry {
    readonly fileName: string
    readonly externalFileAttributes: number
    readonly compressedSize: number
    readonly uncompressedSize: number
    readonly compressionMethod: number
    isEncrypted(): boolean
  }
  export interface ZipFile {
    readonly entryCount: number
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(
      entry: Entry,
      options?: { readonly decodeFileData: boolean },
    ): Promise<Readable>
    close(): void
  }
  export function openPromise(path: string): Promise<ZipFile>
  export function fromBufferPromise(buffer: Uint8Array): Promise<ZipFile>
}
