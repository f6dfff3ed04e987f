import { RotateCcw } from 'lucide-react'

import { editablePhrases, mayLack, slotsOf } from '#domain/script/ownPhrases.ts'
import type { PhraseRow } from '#domain/script/ownPhrases.ts'
import { filled } from '#domain/script/received.ts'
import { spoken } from '#domain/script/spoken.ts'
import { rules } from '#store/rules.ts'
import { exampleOf, phraseUse, shownPhrase, phraseWords as words } from '#text/phraseWords.ts'
import { readinessWords } from '#text/readinessWords.ts'
import { refusedWords } from '#text/refusedWords.ts'
import { Button } from '#ui/Button.tsx'
import { DraftField } from '#ui/DraftField.tsx'
import { Notice } from '#ui/Notice.tsx'
import type { AskReason } from '#ui/useReason.tsx'

import { dropPhrases, reasonPhrase, wordPhrase } from './phraseEdits.ts'

import css from './Phrases.module.css'

interface PhraseDetailProps {
  readonly row: PhraseRow
  readonly ask: AskReason
}

/** One phrase: the office's wording beside the shipped one, where that comes from, and how it sounds. */
export function PhraseDetail({ row, ask }: PhraseDetailProps) {
  const { phrase, shipped, source, own, problem } = row
  const slots = slotsOf(shipped)
  const free = slots.filter((slot) => mayLack(phrase, slot))
  const bound = slots.filter((slot) => !mayLack(phrase, slot))
  const help = [
    words.ownHelp,
    bound.length === 0 ? '' : words.mustHave(bound),
    free.length === 0 ? '' : words.mayLack(free),
  ].filter((part) => part !== '')
  return (
    <aside aria-label={phraseUse(phrase)} className={css.side}>
      <header className={css.head}>
        <h2 className={css.title}>{phraseUse(phrase)}</h2>
        {own === null ? null : (
          <Button
            size="s"
            variant="quiet"
            icon={<RotateCcw size={14} strokeWidth={1.75} />}
            onPress={() => void dropPhrases([row])}
          >
            {words.toDefault(1)}
          </Button>
        )}
      </header>
      <DraftField
        label={words.ownText}
        value={shownPhrase(own?.text ?? shipped)}
        isMultiline
        description={help.join(' ')}
        onCommit={(text) => wordPhrase(row, text, ask)}
      />
      {problem === null ? null : (
        <Notice tone="warn" title={words.usesShipped}>
          {refusedWords(problem)}
        </Notice>
      )}
      <section className={css.part}>
        <h3 className={css.label}>{words.example}</h3>
        <p className={css.example}>{exampleText(row)}</p>
      </section>
      <section className={css.part}>
        <h3 className={css.label}>{words.shipped}</h3>
        <p>{shownPhrase(shipped)}</p>
        <p className={css.quiet}>
          {source === null
            ? words.noSource
            : `${source.source}. ${readinessWords.rule.confidence[source.confidence]}.`}
        </p>
      </section>
      {own === null ? null : (
        <DraftField
          label={words.reasonLabel}
          value={own.reason}
          placeholder={words.reasonHint}
          onCommit={(reason) => reasonPhrase(row, reason)}
        />
      )}
    </aside>
  )
}

/** The phrase that holds, filled with names of the sample, as the hall hears it or the reader reads it. */
function exampleText({ phrase, shipped, own, problem }: PhraseRow): string {
  const text = own === null || problem !== null ? shipped : own.text
  const whole = filled(text, exampleOf(phrase, editablePhrases(rules.phrases).get(phrase) ?? text))
  return phrase.startsWith('mc.') ? spoken(whole, rules) : whole
}
