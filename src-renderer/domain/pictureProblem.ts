/** Why a picture cannot be taken, as the guard in the main process or the decoder says it. */
export type PictureProblem =
  | {
      readonly kind:
        | 'empty'
        /** A drawing of text and scripts, no photo. */
        | 'svg'
        /** As telephones keep their photos; nothing on an office machine reads it. */
        | 'heic'
        | 'notAPicture'
        /** Cut off before its end. */
        | 'truncated'
        /** It begins as a picture, and is none that can be shown. */
        | 'undecodable'
        | 'tookTooLong'
    }
  /** Pixels. */
  | { readonly kind: 'tooManyPixels'; readonly width: number; readonly height: number }
