import { setPhoto } from '#domain/awards/photo.ts'
import type { Id } from '#domain/record.ts'
import { edit } from '#store/edit.ts'
import { pickPhoto } from '#store/photo/pickPhoto.ts'
import { awardWords } from '#text/awardWords.ts'
import { photoWords as words, pictureProblemWords } from '#text/photoWords.ts'

const { brief, unnamedRecipient } = awardWords

/** Lets the user pick a photo for a recipient; gives why it was not taken, or null. */
export async function choosePhoto(recipientId: Id, name: string): Promise<string | null> {
  const picked = await pickPhoto()
  if (picked === null) return null
  if (!picked.ok) {
    if ('notOpened' in picked) return words.notOpened[picked.notOpened]
    return words.notTaken(picked.fileName, pictureProblemWords(picked.problem))
  }
  await edit(words.steps.set(brief(name, unnamedRecipient)), (now) =>
    setPhoto(now, recipientId, picked.photo),
  )
  return null
}

export async function removePhoto(recipientId: Id, name: string): Promise<void> {
  await edit(words.steps.remove(brief(name, unnamedRecipient)), (now) =>
    setPhoto(now, recipientId, ''),
  )
}
