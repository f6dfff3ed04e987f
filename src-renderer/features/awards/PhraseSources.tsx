import { groupedBy } from '#domain/group.ts'
import type { PhraseSource } from '#domain/rules.ts'
import { rules, sourcesOfPhrases } from '#store/rules.ts'
import { readinessWords } from '#text/readinessWords.ts'
import { scriptWords as words } from '#text/scriptWords.ts'
import { Button } from '#ui/Button.tsx'
import { Popover } from '#ui/Popover.tsx'

import css from './PhraseSources.module.css'

const MC = 'mc.'

/** The phrases of which the MC's text is made, those of one source together; single words are left out. */
export function PhraseSources() {
  return (
    <Popover
      label={words.phrasesTitle}
      trigger={
        <Button size="s" variant="quiet" hint={words.phrasesHint}>
          {words.phrases}
        </Button>
      }
    >
      <div className={css.sources}>
        <h4>{words.phrasesTitle}</h4>
        <p className={css.help}>{words.phrasesHelp}</p>
        {[...bySource()].map(([source, rows]) => (
          <section key={source} className={css.source}>
            <p>
              {source}. <span className={css.help}>{confidence(rows)}.</span>
            </p>
            <ul className={css.phrases}>
              {rows.map(({ phrase }) => (
                <li key={phrase}>{sentenceOf(phrase)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Popover>
  )
}

function bySource(): ReadonlyMap<string, readonly PhraseSource[]> {
  const ofMc = sourcesOfPhrases.filter(
    ({ phrase }) => phrase.startsWith(MC) && sentenceOf(phrase).includes('{'),
  )
  return groupedBy(ofMc, ({ source }) => source)
}

function confidence([first]: readonly PhraseSource[]): string {
  return first === undefined ? '' : readinessWords.rule.confidence[first.confidence]
}

function sentenceOf(phrase: string): string {
  return rules.phrases.mc[phrase.slice(MC.length) as keyof typeof rules.phrases.mc]
}
