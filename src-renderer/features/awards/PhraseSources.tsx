import { PencilLine } from 'lucide-react'

import { groupedBy } from '#domain/group.ts'
import { phrasesOf } from '#domain/script/ownPhrases.ts'
import type { PhraseRow } from '#domain/script/ownPhrases.ts'
import { usePlan } from '#store/plan.ts'
import { rules, sourcesOfPhrases } from '#store/rules.ts'
import { shownPhrase } from '#text/phraseWords.ts'
import { readinessWords } from '#text/readinessWords.ts'
import { scriptWords as words } from '#text/scriptWords.ts'
import { Button } from '#ui/Button.tsx'
import { Popover } from '#ui/Popover.tsx'

import css from './PhraseSources.module.css'

interface PhraseSourcesProps {
  /** Goes to where phrases are worded. */
  readonly onEdit: () => void
}

/**
 * The phrases of which the MC's text is made: the office's own first, then those of one source together;
 * single words are left out.
 */
export function PhraseSources({ onEdit }: PhraseSourcesProps) {
  return (
    <Popover
      label={words.phrasesTitle}
      trigger={
        <Button size="s" variant="quiet" hint={words.phrasesHint}>
          {words.phrases}
        </Button>
      }
    >
      {(close) => (
        <div className={css.sources}>
          <header className={css.head}>
            <h4>{words.phrasesTitle}</h4>
            <Button
              size="s"
              icon={<PencilLine size={14} strokeWidth={1.75} />}
              onPress={() => {
                close()
                onEdit()
              }}
            >
              {words.editPhrases}
            </Button>
          </header>
          <p className={css.help}>{words.phrasesHelp}</p>
          <Sources />
        </div>
      )}
    </Popover>
  )
}

function Sources() {
  const plan = usePlan((each) => each)
  const rows = phrasesOf(plan, rules.phrases, sourcesOfPhrases).filter(
    ({ phrase, shipped }) => phrase.startsWith('mc.') && shipped.includes('{'),
  )
  const own = rows.filter(isOwn)
  const bySource = groupedBy(
    rows.filter((row) => !isOwn(row)),
    ({ source }) => source?.source ?? '',
  )
  return (
    <>
      {own.length === 0 ? null : <Source title={`${words.ownPhrases}.`} rows={own} />}
      {[...bySource].map(([source, of]) => (
        <Source
          key={source}
          title={`${source}.`}
          confidence={readinessWords.rule.confidence[of[0]?.source?.confidence ?? 'practice']}
          rows={of}
        />
      ))}
    </>
  )
}

interface SourceProps {
  readonly title: string
  readonly confidence?: string
  readonly rows: readonly PhraseRow[]
}

function Source({ title, confidence, rows }: SourceProps) {
  return (
    <section className={css.source}>
      <p>
        {title} {confidence === undefined ? null : <span className={css.help}>{confidence}.</span>}
      </p>
      <ul className={css.phrases}>
        {rows.map((row) => (
          <li key={row.phrase}>{shownPhrase(isOwn(row) ? (row.own?.text ?? '') : row.shipped)}</li>
        ))}
      </ul>
    </section>
  )
}

/** Whether the office's wording is the one that is used. */
function isOwn({ own, problem }: PhraseRow): boolean {
  return own !== null && problem === null
}
