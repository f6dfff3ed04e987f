import type { Attendee } from '#domain/record.ts'
import type { TableFormat } from '#papers/sheet/tableData.ts'
import { bridge } from '#store/bridge.ts'
import { attendeeWords } from '#text/attendeeWords.ts'
import { toast } from '#ui/toast.ts'

const words = attendeeWords.export

/**
 * Saves attendees as a list where the user says. What writes it is loaded when it is first asked for.
 *
 * @param all everybody of the conference, for the names of those who come in another's place
 */
export async function exportList(
  shown: readonly Attendee[],
  all: readonly Attendee[],
  format: TableFormat,
): Promise<void> {
  const { attendeeTable } = await import('#papers/sheet/attendeeTable.ts')
  const { tableFile } = await import('#papers/sheet/tableFile.ts')
  const bytes = await tableFile(attendeeTable(shown, all), format)
  const saved = await bridge().saveFile({ fileName: words.fileName, kind: format, bytes })
  if (saved.ok) toast.show({ text: words.saved(saved.fileName), tone: 'ok' })
  else if (saved.reason !== 'cancelled') toast.show({ text: words.notSaved, tone: 'danger' })
}
