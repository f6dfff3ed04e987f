import { ATTENDEE_SORTS } from '#domain/attendees/attendeeSort.ts'
import { sameValue } from '#domain/change.ts'
import type { Presence } from '#domain/door/presence.ts'
import { compareText, folded } from '#domain/name.ts'
import type { Invitation } from '#domain/record.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'

import { WHOLE_LIST } from './attendeeView.ts'
import type { AttendeeView } from './attendeeView.ts'
import { OWN_LAYOUT } from './tableLayout.ts'
import type { TableLayout } from './tableLayout.ts'

/** Kiểu xem: columns, filters and order under a name; a search is of the moment and not part of it. */
export interface SavedView {
  readonly name: string
  readonly layout: TableLayout
  readonly view: AttendeeView
}

const wide = (shown: readonly string[]): TableLayout => ({ shown, widths: {} })

/** What the program offers by itself. */
export const SHIPPED_VIEWS: readonly SavedView[] = [
  { name: words.views.whole, layout: OWN_LAYOUT, view: WHOLE_LIST },
  {
    name: words.views.invitations,
    layout: wide(['fullName', 'unit', 'delegation', 'invitation', 'phone', 'note']),
    view: { ...WHOLE_LIST, sort: 'invitation' },
  },
  {
    name: words.views.precedence,
    layout: wide(['fullName', 'partyPost', 'statePost', 'precedence', 'officeSince', 'birth']),
    view: { ...WHOLE_LIST, sort: 'precedence' },
  },
  {
    name: words.views.door,
    layout: wide(['fullName', 'statePost', 'unit', 'delegation', 'presence', 'seat', 'phone']),
    view: { ...WHOLE_LIST, sort: 'name' },
  },
]

/** The same view, whatever is searched for at the moment. */
export function isSameView(a: Omit<SavedView, 'name'>, b: Omit<SavedView, 'name'>): boolean {
  const plain = ({ layout, view }: Omit<SavedView, 'name'>) => ({
    shown: layout.shown.toSorted(),
    widths: layout.widths,
    view: { ...view, query: '' },
  })
  return sameValue(plain(a), plain(b))
}

/** The views with one more, in place of one of the same name (marks and case apart), by name. */
export function withView(views: readonly SavedView[], added: SavedView): readonly SavedView[] {
  const others = views.filter(({ name }) => folded(name) !== folded(added.name))
  const kept = { ...added, view: { ...added.view, query: '' } }
  return [...others, kept].toSorted((a, b) => compareText(a.name, b.name))
}

/** What was kept on this machine, as far as it can be understood; the rest is as it comes. */
export function readLayout(value: unknown): TableLayout {
  const { shown, widths } = partsOf(value)
  if (!Array.isArray(shown)) return OWN_LAYOUT
  return {
    shown: shown.filter((key) => typeof key === 'string'),
    widths: Object.fromEntries(
      Object.entries(partsOf(widths)).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] > 0,
      ),
    ),
  }
}

/** The saved views that can be understood; one without a name is none. */
export function readViews(value: unknown): readonly SavedView[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((each) => {
    const { name, layout, view } = partsOf(each)
    if (typeof name !== 'string' || name.trim() === '') return []
    return [{ name, layout: readLayout(layout), view: readView(view) }]
  })
}

function readView(value: unknown): AttendeeView {
  const { unit, delegation, invitation, presence, sort, direction } = partsOf(value)
  const textOrNull = (part: unknown) => (typeof part === 'string' ? part : null)
  const oneOf = <T extends string>(known: readonly T[], part: unknown): T | null =>
    known.find((each) => each === part) ?? null
  return {
    query: '',
    unit: textOrNull(unit),
    delegation: textOrNull(delegation),
    invitation: oneOf(Object.keys(words.invitations) as Invitation[], invitation),
    presence: oneOf(Object.keys(words.presenceStates) as Presence[], presence),
    sort: oneOf(ATTENDEE_SORTS, sort) ?? 'list',
    direction: direction === 'down' ? 'down' : 'up',
  }
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
