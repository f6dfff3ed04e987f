import type { BrowserWindow } from 'electron'

import { PICTURE_BYTES, type PictureResult } from '#main/bridge.ts'
import { log } from '#main/log.ts'
import { lookAtPicture } from '#main/pictures/look.ts'
import { words } from '#main/words.ts'

import { pickAndRead } from './openFile.ts'

/** Asks for a photo, and gives its bytes only when they are those of a picture that may be decoded. */
export async function openPicture(planner: BrowserWindow): Promise<PictureResult> {
  const picked = await pickAndRead(
    planner,
    {
      title: words.openPicture,
      filters: [
        { name: words.pictures, extensions: ['jpg', 'jpeg', 'png', 'webp'] },
        { name: words.allFiles, extensions: ['*'] },
      ],
    },
    PICTURE_BYTES,
  )
  if (!picked.ok) return picked
  const { fileName, bytes } = picked
  const look = lookAtPicture(bytes)
  if (look.ok) return { ok: true, fileName, type: look.type, bytes }
  log('picture refused', { kind: look.problem.kind })
  return { ok: false, reason: 'unreadable', fileName, problem: look.problem }
}
