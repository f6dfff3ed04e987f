import { Button } from './Button.tsx'
import { EmptyState } from './EmptyState.tsx'

interface NoMatchProps {
  readonly words: {
    readonly noMatch: string
    readonly noMatchMore: string
    readonly showAll: string
  }
  readonly onShowAll: () => void
}

/** In place of the rows of a list that has some, but none that search and filters let through. */
export function NoMatch({ words, onShowAll }: NoMatchProps) {
  return (
    <EmptyState
      title={words.noMatch}
      actions={<Button onPress={onShowAll}>{words.showAll}</Button>}
    >
      {words.noMatchMore}
    </EmptyState>
  )
}
