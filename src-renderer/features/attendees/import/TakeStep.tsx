import type { ReactNode } from 'react'

import { attendeeImportWords } from '#text/attendeeImportWords.ts'
import { listTextWords } from '#text/listTextWords.ts'
import { otherListsNote, spreadsheetWords } from '#text/spreadsheetWords.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'

import { isOfOthers } from './importSteps.ts'
import type { Shown } from './RowsStep.tsx'
import type { AttendeeListState } from './useAttendeeList.ts'

import css from './AttendeeImport.module.css'

const words = attendeeImportWords.take

interface TakeStepProps {
  readonly read: AttendeeListState
  readonly onSee: (rows: Shown) => void
  readonly onColumns: () => void
}

/** What becomes of new people, of those who match, of those in doubt and of those who are missing. */
export function TakeStep({ read, onSee, onColumns }: TakeStepProps) {
  const { overview, answers, answer } = read
  const { counts, missingOfUnits, namesakes } = overview
  const unread = overview.legacy.filter(({ column }) => !read.settings.converted.includes(column))
  const hidden = overview.sheets[overview.sheet]?.hiddenRows ?? 0
  return (
    <div className={css.padded}>
      {counts.new + counts.changed + counts.doubt === 0 ? (
        <Notice tone={counts.same === 0 ? 'warn' : 'ok'}>{words.nothingNew(counts.same)}</Notice>
      ) : null}
      {unread.length === 0 ? null : (
        <Notice
          tone="warn"
          action={
            <Button size="s" variant="quiet" onPress={onColumns}>
              {words.seeColumns}
            </Button>
          }
        >
          {listTextWords.notConverted(unread.map(({ column }) => read.titleOf(column)))}
        </Notice>
      )}
      {hidden === 0 ? null : <Notice tone="warn">{spreadsheetWords.hiddenRows(hidden)}</Notice>}
      {otherListsNote(overview.otherLists).map((note) => (
        <Notice key={note}>{note}</Notice>
      ))}
      <div className={css.cards}>
        {counts.new === 0 ? null : (
          <Part
            title={words.newcomers(counts.new)}
            action={
              namesakes === 0 ? null : (
                <Button size="s" variant="quiet" onPress={() => onSee('new')}>
                  {words.seeNamesakes}
                </Button>
              )
            }
          >
            {namesakes === 0 ? null : <p className={css.quiet}>{words.namesakes(namesakes)}</p>}
            <RadioGroup
              label={words.newcomers(counts.new)}
              hideLabel
              options={optionsOf(words.newcomersOf)}
              value={answers.newcomers}
              onChange={(newcomers) => answer({ newcomers })}
            />
          </Part>
        )}
        {counts.changed === 0 ? null : (
          <Part title={words.matched(counts.changed)}>
            <RadioGroup
              label={words.matched(counts.changed)}
              hideLabel
              options={optionsOf(words.matchedOf)}
              value={answers.matched}
              onChange={(matched) => answer({ matched })}
            />
          </Part>
        )}
        {counts.doubt === 0 && answers.doubts === 'ask' ? null : (
          <Part
            title={words.doubts(counts.doubt)}
            action={
              counts.doubt === 0 ? null : (
                <Button size="s" variant="quiet" onPress={() => onSee('doubt')}>
                  {words.seeDoubts}
                </Button>
              )
            }
          >
            <RadioGroup
              label={words.doubts(counts.doubt)}
              hideLabel
              options={optionsOf(words.doubtsOf)}
              value={answers.doubts}
              onChange={(doubts) => answer({ doubts })}
            />
          </Part>
        )}
        {counts.missing === 0 || (isOfOthers(overview) && answers.missing === 'keep') ? null : (
          <Part
            title={words.missing(counts.missing, missingOfUnits)}
            action={
              <Button size="s" variant="quiet" onPress={() => onSee('missing')}>
                {words.seeMissing}
              </Button>
            }
          >
            <RadioGroup
              label={words.missing(counts.missing, missingOfUnits)}
              hideLabel
              options={optionsOf(words.missingOf)}
              value={answers.missing}
              onChange={(missing) => answer({ missing })}
            />
          </Part>
        )}
      </div>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

function Part({ title, action, children }: PartProps) {
  return (
    <section className={css.card}>
      <div className={css.cardHead}>
        <h3 className={css.heading}>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  )
}

function optionsOf<V extends string>(labels: Readonly<Record<V, string>>) {
  return (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] }))
}
