import { ListX } from 'lucide-react'

import { notTakenWords as words } from '#text/notTakenWords.ts'

import { Button } from './Button.tsx'
import { copyText } from './copyText.ts'
import { MenuButton } from './Menu.tsx'
import { toast } from './toast.ts'

interface NotTakenMenuProps {
  readonly count: number
  readonly text: () => Promise<string>
  readonly saveLabel: string
  readonly save: () => Promise<
    | { readonly ok: true; readonly fileName: string }
    | { readonly ok: false; readonly reason: string }
  >
}

/** The rows of a list that stay out, each with its reason, copied or saved for whoever made the list. */
export function NotTakenMenu({ count, text, saveLabel, save }: NotTakenMenuProps) {
  if (count === 0) return null
  const copyAll = async () => {
    if (copyText(await text())) toast.show({ text: words.copied(count), tone: 'ok' })
    else toast.show({ text: words.notCopied, tone: 'danger' })
  }
  const saveAll = async () => {
    const result = await save()
    if (result.ok) toast.show({ text: words.saved(result.fileName), tone: 'ok' })
    else if (result.reason !== 'cancelled') toast.show({ text: words.notSaved, tone: 'danger' })
  }
  return (
    <MenuButton
      label={words.menu(count)}
      actions={[
        { id: 'copy', label: words.copy, onAction: () => void copyAll() },
        { id: 'save', label: saveLabel, onAction: () => void saveAll() },
      ]}
    >
      <Button variant="quiet" icon={<ListX size={16} strokeWidth={1.75} />}>
        {words.menu(count)}
      </Button>
    </MenuButton>
  )
}
