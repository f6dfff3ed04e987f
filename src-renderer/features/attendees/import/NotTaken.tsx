import { bridge } from '#store/bridge.ts'
import {
  attendeeImportWords as words,
  lineInFile,
  notTakenText,
} from '#text/attendeeImportWords.ts'
import { NotTakenMenu } from '#ui/NotTakenMenu.tsx'

import type { NotTaken as NotTakenRows } from './attendeeDesk.ts'
import type { AttendeeListState } from './useAttendeeList.ts'

/** As .xlsx, to be put right there and taken in again; what writes it is loaded when it is first asked for. */
async function notTakenFile({ titles, rows }: NotTakenRows): Promise<Uint8Array> {
  const { tableFile } = await import('#papers/sheet/tableFile.ts')
  const columns = [
    { title: words.line, width: 12 },
    ...titles.map((title) => ({ title, width: 20 })),
    { title: words.reason, width: 60 },
  ]
  const cells = rows.map((row) => [lineInFile(row.line), ...row.cells, row.reason])
  return tableFile({ name: words.notTakenSheet, columns, rows: cells }, 'xlsx')
}

interface NotTakenProps {
  readonly read: AttendeeListState
  readonly count: number
}

/** The rows that stay out, as they were. */
export function NotTaken({ read, count }: NotTakenProps) {
  const save = async () => {
    const bytes = await notTakenFile(await read.review.notTaken())
    return bridge().saveFile({ fileName: words.notTakenFile, kind: 'xlsx', bytes })
  }
  return (
    <NotTakenMenu
      count={count}
      text={async () => notTakenText(await read.review.notTaken())}
      saveLabel={words.saveNotTaken}
      save={save}
    />
  )
}
