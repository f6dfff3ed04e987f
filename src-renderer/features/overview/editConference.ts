import { setConference } from '#domain/conference.ts'
import type { Conference } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import { edit } from '#store/edit.ts'
import { worded } from '#ui/attempt.ts'

/** Sets fields of the open conference; a refusal comes back as a sentence for the field. */
export function editConference(label: string, fields: Fields<Conference>): Promise<void> {
  return worded(edit(label, (plan) => setConference(plan, fields)))
}
