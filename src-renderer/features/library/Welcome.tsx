import { libraryWords } from '#text/libraryWords.ts'
import { attempt } from '#ui/attempt.ts'

import { createSample } from './libraryActions.ts'

import css from './LibraryPage.module.css'

/** The first start: two ways to begin. */
export function Welcome({ onCreate }: { readonly onCreate: () => void }) {
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
      </div>
    </section>
  )
}
