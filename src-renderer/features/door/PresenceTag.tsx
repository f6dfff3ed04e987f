import { lastNoteOn } from '#domain/door/doorDay.ts'
import type { DoorDay } from '#domain/door/doorDay.ts'
import type { Attendee } from '#domain/record.ts'
import { doorWords as words } from '#text/doorWords.ts'
import { hourAndMinute } from '#text/format.ts'
import { Badge } from '#ui/Badge.tsx'

interface Props {
  readonly attendee: Attendee
  readonly day: DoorDay
}

/** Chưa đến, đã đến lúc …, đã về lúc …, on this day. */
export function PresenceTag({ attendee, day }: Props) {
  const last = lastNoteOn(attendee, day)
  if (last === null) return <Badge>{words.notArrived}</Badge>
  const time = hourAndMinute(new Date(last.at))
  return last.kind === 'arrived' ? (
    <Badge tone="ok">{words.arrivedAt(time)}</Badge>
  ) : (
    <Badge tone="warn">{words.leftAt(time)}</Badge>
  )
}
