/**
 * What was asked for, in order, and how many of the first the screen has acknowledged.
 *
 * @template Action
 * @typedef {{ asked: Action[], acknowledged: number }} Work
 */

/**
 * Asks for an action and waits until the screen shows it done.
 *
 * @template Action
 * @param {Work<Action>} work
 * @param {Action} action
 * @param {() => Promise<unknown>} act settles when the screen shows it done
 */
export async function asked(work, action, act) {
  work.asked.push(action)
  await act()
  work.acknowledged = work.asked.length
}
