/** A row that is drawn: its place in the list, and which element of the page draws it. */
export interface DrawnRow {
  readonly place: number
  readonly slot: number
}

/**
 * Gives the elements that draw the rows in sight, in their order in the page. A row that stays in sight
 * keeps its element wherever it goes, because to be moved costs an element next to nothing and another
 * row in it all of its texts; a row that comes into sight takes over the element of one that went.
 *
 * Until the list rests the elements keep their order in the page too, whichever rows they draw: another
 * order there would cost them their styles and layout. Then they stand as the rows do.
 */
export function rowSlots(): (
  ids: readonly string[],
  places: readonly number[],
  isRested: boolean,
) => readonly DrawnRow[] {
  let slotOf = new Map<string, number>()
  let inPage: readonly number[] = []
  return (ids, places, isRested) => {
    const shown = places.flatMap((place) => {
      const id = ids[place]
      return id === undefined ? [] : [{ place, id, known: slotOf.get(id) }]
    })
    const kept = new Set(shown.map(({ known }) => known))
    const free = inPage.filter((slot) => !kept.has(slot))
    const added: number[] = []
    let unused = 0
    const another = () => {
      while (inPage.includes(unused)) unused += 1
      added.push(unused)
      unused += 1
      return unused - 1
    }
    const drawn = shown.map(({ place, id, known }) => ({
      id,
      place,
      slot: known ?? free.shift() ?? another(),
    }))
    slotOf = new Map(drawn.map(({ id, slot }) => [id, slot]))
    const bySlot = new Map(drawn.map((row) => [row.slot, row]))
    const order = isRested ? drawn.map(({ slot }) => slot) : [...inPage, ...added]
    const rows = order.flatMap((slot) => bySlot.get(slot) ?? [])
    inPage = rows.map(({ slot }) => slot)
    return rows
  }
}
