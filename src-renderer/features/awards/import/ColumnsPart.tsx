import { AWARD_FIELDS } from '#domain/awardImport/columns.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { ColumnsTable } from '#ui/ColumnsTable.tsx'
import { OldFontColumns } from '#ui/OldFontColumns.tsx'

import { useReadList } from './awardListContext.ts'

import css from './AwardImport.module.css'

/** Where each column goes, and which were written for an old font; all of it can be changed. */
export function ColumnsPart() {
  const read = useReadList()
  const { header, mapping, samples, unused, legacy } = read.overview
  return (
    <div className={css.padded}>
      <OldFontColumns
        found={legacy}
        converted={read.settings.converted}
        titleOf={read.titleOf}
        onChange={(converted) => read.verbs.setLetters({ converted })}
      />
      <ColumnsTable
        fields={AWARD_FIELDS}
        labels={words.fields}
        mapping={mapping}
        titles={header.titles}
        samples={samples}
        unused={unused}
        onChange={read.verbs.setColumn}
      />
    </div>
  )
}
