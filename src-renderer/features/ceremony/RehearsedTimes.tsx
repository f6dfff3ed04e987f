import { useMemo } from 'react'

import { rehearsedTimes, takeRehearsedTimes } from '#domain/pace/rehearsedTimes.ts'
import type { Run } from '#domain/run/run.ts'
import type { RunState } from '#domain/run/runState.ts'
import { edit } from '#store/edit.ts'
import { usePlan } from '#store/plan.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { secondsWords } from '#text/format.ts'
import { recordName } from '#text/recordName.ts'
import { runWords } from '#text/runWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Panel } from '#ui/Panel.tsx'
import { tellUndoable } from '#ui/tellUndoable.ts'

import css from './ReportPage.module.css'

const words = runWords.rehearsed

/** The times that a rehearsal has shown, where the plan has others; to be taken over with one click. */
export function RehearsedTimes({ run, state }: { readonly run: Run; readonly state: RunState }) {
  const plan = usePlan((each) => each)
  const times = useMemo(() => rehearsedTimes(plan, run, state), [plan, run, state])
  if (times.length === 0) return null
  const take = async () => {
    await edit(words.step, (now) => takeRehearsedTimes(now, times))
    tellUndoable(words.taken(times.length), undoOfLastStep())
  }
  return (
    <Panel
      title={words.title}
      actions={<Button onPress={() => void attempt(take())}>{words.take}</Button>}
    >
      <table aria-label={words.title} className={css.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.before}</th>
            <th scope="col">{words.columns.after}</th>
          </tr>
        </thead>
        <tbody>
          {times.map(({ table, id, before, after }) => (
            <tr key={id}>
              <td className={css.first}>{recordName(plan, table, id)}</td>
              <td className={css.time}>{secondsWords(before)}</td>
              <td className={css.time}>{secondsWords(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
