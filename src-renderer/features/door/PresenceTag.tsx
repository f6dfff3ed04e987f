import { lastPresence } from '#domain/presence.ts'
import type { Attendee } from '#domain/record.ts'
import { doorWords as words } from '#text/doorWords.ts'
import { hourAndMinute } from '#text/format.ts'
import { Badge } from '#ui/Badge.tsx'

/** Chưa đến, đã đến lúc …, đã về lúc … */
export function PresenceTag({ attendee }: { readonly attendee: Attendee }) {
  const last = lastPresence(attendee)
  if (last === null) return <Badge>{words.notArrived}</Badge>
  const time = hourAndMinute(new Date(last.at))
  return last.kind === 'arrived' ? (
    <Badge tone="ok">{words.arrivedAt(time)}</Badge>
  ) : (
    <Badge tone="warn">{words.leftAt(time)}</Badge>
  )
}
