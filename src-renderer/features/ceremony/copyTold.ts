import { copyText } from '#ui/copyText.ts'
import { toast } from '#ui/toast.ts'

interface Told {
  readonly copied: string
  readonly notCopied: string
}

/** Copies a text of the report and says whether that was done. */
export function copyTold(text: string, { copied, notCopied }: Told) {
  toast.show(copyText(text) ? { text: copied, tone: 'ok' } : { text: notCopied, tone: 'danger' })
}
