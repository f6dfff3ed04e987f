import { planOf } from '#domain/plan.ts'
import { TABLE_NAMES } from '#domain/record.ts'
import type { Arrival, UpdateArrival } from '#store/file/arrival.ts'
import type { ConferenceFile } from '#store/file/readConferenceFile.ts'
import { fileWords } from '#text/fileWords.ts'
import { shortDate } from '#text/format.ts'
import { Notice } from '#ui/Notice.tsx'

import { DifferenceList } from './DifferenceList.tsx'

import css from './FileDialog.module.css'

const words = fileWords.import

interface ImportPreviewProps {
  readonly fileName: string
  readonly file: ConferenceFile
  readonly arrival: Arrival
}

/** What is in the file, and what taking it in would do here. */
export function ImportPreview({ fileName, file, arrival }: ImportPreviewProps) {
  const conference = file.rows.conferences[0]
  const place = [shortDate(conference?.date ?? NO_DATE), conference?.place ?? '']
  return (
    <div className={css.form}>
      <div>
        <strong className={css.name}>{conference?.title}</strong>
        <p className={css.quiet}>{place.filter((part) => part !== '').join(' · ')}</p>
      </div>
      <dl className={css.facts}>
        <dt>{words.file}</dt>
        <dd>
          {fileName}
          {file.isProtected ? ` (${words.isProtected})` : ''}
        </dd>
        <dt>{words.exportedAt}</dt>
        <dd>{words.moment(new Date(file.exportedAt))}</dd>
        <dt>{words.holds}</dt>
        <dd>{holdings(file)}</dd>
      </dl>
      {arrival.kind === 'new' ? <p className={css.line}>{words.isNew}</p> : null}
      {arrival.kind === 'copyOnly' ? <Notice tone="warn">{words.copyOnly}</Notice> : null}
      {arrival.kind === 'update' ? <UpdatePreview file={file} arrival={arrival} /> : null}
    </div>
  )
}

const NO_DATE = { year: null, month: null, day: null }

/** True when an update would change anything. */
export function hasUpdate({ difference, newRuns, present }: UpdateArrival): boolean {
  return difference.records.length > 0 || newRuns > 0 || present.deletedAt !== null
}

interface UpdatePreviewProps {
  readonly file: ConferenceFile
  readonly arrival: UpdateArrival
}

function UpdatePreview({ file, arrival }: UpdatePreviewProps) {
  const { plan, difference, present, isSameFile, isOlder, newRuns, ownSteps } = arrival
  if (!hasUpdate(arrival)) return <Notice tone="ok">{words.same}</Notice>
  return (
    <>
      {present.deletedAt === null ? null : <Notice tone="info">{words.deleted}</Notice>}
      {isSameFile ? <Notice tone="info">{words.sameFile}</Notice> : null}
      {isOlder ? <Notice tone="warn">{words.older}</Notice> : null}
      {ownSteps === 0 ? null : <Notice tone="warn">{words.ownSteps(ownSteps)}</Notice>}
      {newRuns === 0 ? null : <p className={css.line}>{words.newRuns(newRuns)}</p>}
      {difference.records.length === 0 ? null : (
        <>
          <p className={css.line}>{words.present}</p>
          <DifferenceList before={plan} after={planOf(file.rows)} records={difference.records} />
        </>
      )}
    </>
  )
}

/** "3 đại biểu, 4 mục chương trình": the tables that hold anything. */
function holdings({ rows, runs }: ConferenceFile): string {
  const tables = TABLE_NAMES.filter((name) => name !== 'conferences' && rows[name].length > 0)
  return [
    ...tables.map((name) => words.counts(rows[name].length, name)),
    ...(runs.length === 0 ? [] : [words.counts(runs.length, 'runs')]),
  ].join(', ')
}
