import type { Problem } from '#domain/checks/problem.ts'
import { capitalized } from '#domain/personForm.ts'
import { useConferenceId } from '#store/plan.ts'
import { goTo } from '#store/session.ts'
import { papersPageWords } from '#text/papersPageWords.ts'
import { problemWords } from '#text/problemWords.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'

import css from './PapersPage.module.css'

const words = papersPageWords.blocked

/** Enough to know what it is about; all of it stands on the page of readiness. */
const SHOWN = 4

interface BlockedDialogProps {
  readonly name: string
  readonly way: 'print' | 'save'
  readonly blocks: readonly Problem[]
  readonly onAnyway: () => void
  readonly onClose: () => void
}

/** One question more before a bản chính while something must be mended. It never says no for good. */
export function BlockedDialog({ name, way, blocks, onAnyway, onClose }: BlockedDialogProps) {
  const conferenceId = useConferenceId()
  const more = blocks.length - SHOWN
  return (
    <Dialog
      title={words.title(blocks.length)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="danger" onPress={onAnyway}>
            {words.anyway[way]}
          </Button>
          <Button
            variant="primary"
            onPress={() => {
              onClose()
              if (conferenceId !== null) goTo({ page: 'readiness', conferenceId })
            }}
          >
            {words.readiness}
          </Button>
        </>
      }
    >
      <p>{words.text(name)}</p>
      <ul className={css.blocks}>
        {blocks.slice(0, SHOWN).map((problem, index) => (
          <li key={`${problem.kind} ${problem.place.id} ${index}`}>
            {capitalized(problemWords(problem))}
          </li>
        ))}
        {more > 0 ? <li>{words.more(more)}</li> : null}
      </ul>
    </Dialog>
  )
}
