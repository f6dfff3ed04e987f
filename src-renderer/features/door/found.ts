/** Id of the grid of those who may be meant. */
export const FOUND = 'door-found'

/** Id of one row of it, from 0. */
export function foundId(index: number): string {
  return `${FOUND}-${index}`
}
