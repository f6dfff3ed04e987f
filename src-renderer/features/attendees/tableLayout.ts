import type { AttendeeColumn } from './tableColumns.tsx'

/** Which columns the table shows, and how wide those are that somebody has made wider or narrower. */
export interface TableLayout {
  /** Keys of columns; the name is always shown. */
  readonly shown: readonly string[]
  /** Pixels by key. */
  readonly widths: Readonly<Record<string, number>>
}

const NAME = 'fullName'

/** As the table comes: what is worked with before the day, in a window of 1280 pixels. */
export const OWN_LAYOUT: TableLayout = {
  shown: [
    NAME,
    'salutation',
    'partyPost',
    'statePost',
    'unit',
    'delegation',
    'precedence',
    'invitation',
    'phone',
    'note',
  ],
  widths: {},
}

/** The columns of a layout in the order of all, each as wide as it was made; without one that grows, the name does. */
export function laidOut(
  all: readonly AttendeeColumn[],
  { shown, widths }: TableLayout,
): readonly AttendeeColumn[] {
  const columns = all
    .filter(({ key }) => key === NAME || shown.includes(key))
    .map((column) => {
      const width = widths[column.key]
      if (width === undefined) return column
      const { grow: _, most: __, ...fixed } = column
      return { ...fixed, width }
    })
  if (widths[NAME] !== undefined || columns.some(({ grow }) => grow !== undefined)) return columns
  return columns.map((column) => (column.key === NAME ? { ...column, grow: 1 } : column))
}

/** Shows a column or hides it; the name stays. */
export function withColumn(layout: TableLayout, key: string, isShown: boolean): TableLayout {
  if (key === NAME) return layout
  const others = layout.shown.filter((each) => each !== key)
  return { ...layout, shown: isShown ? [...others, key] : others }
}

/** Makes a column so wide; null: as wide as it is by itself. */
export function withWidth(layout: TableLayout, key: string, width: number | null): TableLayout {
  const { [key]: _, ...others } = layout.widths
  return { ...layout, widths: width === null ? others : { ...others, [key]: width } }
}
