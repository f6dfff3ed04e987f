export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Size of a picture that is there from beginning to end; null: cut off or out of shape. */
export type SizeReader = (bytes: Uint8Array) => PictureSize | null
