import type { Scene } from './stageScene.ts'

/** Name of the channel between the console and the stage windows of one program. */
export const STAGE_CHANNEL = 'khanh-tiet-stage'

/** The console tells its version this often, so that a frozen stage is noticed. */
export const STAGE_BEAT_MS = 1000

/** Without an answer for this long the console shows the stage as lost. */
export const STAGE_LOST_MS = 3000

/**
 * Messages of the channel. The console says what to show under a rising version; a stage says hello
 * when it opens and acknowledges each version once it is on its screen. `source` tells a console
 * that was started again from the one before, whose versions no longer count.
 */
export type StageMessage =
  | {
      readonly type: 'scene'
      readonly source: string
      readonly version: number
      readonly scene: Scene
    }
  /** Photos that the next scene may show, so that they are decoded before it comes. */
  | { readonly type: 'ahead'; readonly photos: readonly string[] }
  | { readonly type: 'beat'; readonly source: string; readonly version: number }
  | { readonly type: 'hello'; readonly stageId: string }
  | {
      readonly type: 'ack'
      readonly stageId: string
      readonly source: string
      readonly version: number
    }
