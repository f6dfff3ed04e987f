import { listTextWords } from '#text/listTextWords.ts'

import css from './Examples.module.css'

interface ExamplesProps {
  readonly examples: readonly { readonly before: string; readonly after: string }[]
}

/** Some cells of a list before and after what is proposed for them. */
export function Examples({ examples }: ExamplesProps) {
  return (
    <ul className={css.examples}>
      {examples.map(({ before, after }, at) => (
        // Two cells may say the same.
        <li key={`${at}/${before}`}>{listTextWords.example(before, after)}</li>
      ))}
    </ul>
  )
}
