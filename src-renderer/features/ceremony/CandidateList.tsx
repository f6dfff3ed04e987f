import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'

import type { Candidate } from './replaceCandidates.ts'

import css from './Form.module.css'

const words = runWords.replaceForm

interface Props {
  readonly candidates: readonly Candidate[]
  readonly marked: number
  readonly typed: string
  readonly onMark: (index: number) => void
  readonly onChoose: (candidate: Candidate) => void
  readonly onTyped: () => void
}

/** Who may hand over instead, the highest first; a click takes the name at once. */
export function CandidateList({ candidates, marked, typed, onMark, onChoose, onTyped }: Props) {
  const isListed = candidates.some(({ name }) => name === typed)
  return (
    <>
      <ul className={css.candidates}>
        {candidates.map((candidate, index) => (
          <li key={candidate.id}>
            <button
              type="button"
              className={css.candidate}
              data-marked={index === marked || undefined}
              onMouseEnter={() => onMark(index)}
              onClick={() => onChoose(candidate)}
            >
              <span className={css.name}>{candidate.name}</span>
              <span className={css.post}>{candidate.post}</span>
              {candidate.doubt === null ? null : (
                <span className={css.doubt}>{words[candidate.doubt]}</span>
              )}
            </button>
          </li>
        ))}
        {candidates.length === 0 ? <li className={css.none}>{words.none}</li> : null}
      </ul>
      {typed === '' || isListed || candidates.length === 0 ? null : (
        <Button variant="quiet" onPress={onTyped}>
          {words.useTyped(typed)}
        </Button>
      )}
    </>
  )
}
