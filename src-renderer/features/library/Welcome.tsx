import { fileWords } from '#text/fileWords.ts'
import { libraryWords } from '#text/libraryWords.ts'
import { attempt } from '#ui/attempt.ts'

import { createSample } from './libraryActions.ts'

import css from './LibraryPage.module.css'

interface WelcomeProps {
  readonly onCreate: () => void
  readonly onImport: () => void
}

/** The first start: three ways to begin. */
export function Welcome({ onCreate, onImport }: WelcomeProps) {
  return (
    <section className={css.welcome}>
      <h1>{libraryWords.welcome}</h1>
      <p>{libraryWords.welcomeMore}</p>
      <div className={css.ways}>
        <button type="button" className={css.way} onClick={() => void attempt(createSample())}>
          <strong>{libraryWords.welcomeSample}</strong>
          <span>{libraryWords.welcomeSampleMore}</span>
        </button>
        <button type="button" className={css.way} onClick={onCreate}>
          <strong>{libraryWords.welcomeEmpty}</strong>
          <span>{libraryWords.welcomeEmptyMore}</span>
        </button>
        <button type="button" className={css.way} onClick={onImport}>
          <strong>{fileWords.import.welcome}</strong>
          <span>{fileWords.import.welcomeMore}</span>
        </button>
      </div>
    </section>
  )
}
