import { ATTENDEE_FIELDS } from '#domain/attendeeImport/columns.ts'
import type { HeadingUse } from '#domain/attendeeImport/headings.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { ColumnsTable } from '#ui/ColumnsTable.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Select } from '#ui/Select.tsx'

import { TextParts } from './TextParts.tsx'
import type { AttendeeListState } from './useAttendeeList.ts'

import css from './AttendeeImport.module.css'

const USES = (Object.keys(words.headingUses) as HeadingUse[]).map((value) => ({
  value,
  label: words.headingUses[value],
}))

/** Where each column goes, and what is meant by the texts in it; all of it can be changed. */
export function ColumnsStep({ read }: { readonly read: AttendeeListState }) {
  const { overview, reviewed, titleOf } = read
  const { mapping, header, samples, unused } = overview
  const names = ['fullName', 'familyName', 'givenName']
  const hasName = mapping.some((field) => field !== null && names.includes(field))
  return (
    <div className={css.padded}>
      {hasName ? null : <Notice tone="warn">{words.columns.noName}</Notice>}
      {reviewed.isRemembered ? <Notice>{words.columns.remembered}</Notice> : null}
      {unused.length === 0 ? null : (
        <Notice tone="warn">{words.columns.leftOut(unused.map(titleOf))}</Notice>
      )}
      <TextParts read={read} />
      {overview.headings === 0 ? null : (
        <div className={css.narrow}>
          <Select
            label={words.columns.headings}
            options={USES}
            value={read.settings.headings}
            onChange={(headings) => read.set({ headings })}
          />
        </div>
      )}
      <ColumnsTable
        fields={ATTENDEE_FIELDS}
        labels={words.fields}
        mapping={mapping}
        titles={header.titles}
        samples={samples}
        unused={unused}
        onChange={read.setColumn}
      />
    </div>
  )
}
