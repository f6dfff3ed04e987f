import { sameAs } from '#tools/seen.mjs'

/** @import { Fault } from './frame.mjs' */

/** What a page may ask for by name; all of it is refused. */
const ASKED = /** @type {const} */ ([
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
])

/** @type {readonly Fault[]} */
export const PERMISSION_FAULTS = [
  {
    id: 'F43',
    title: 'storage stays persistent while every other permission is refused',
    async run({ session }) {
      const page = await session.start()
      const found = await page.evaluate(async (names) => {
        /** @type {string[]} */
        const states = []
        for (const name of names) {
          const asked = /** @type {PermissionDescriptor} */ ({ name })
          states.push((await navigator.permissions.query(asked)).state)
        }
        return {
          states,
          persisted: await navigator.storage.persisted(),
          asked: await navigator.storage.persist(),
        }
      }, ASKED)
      sameAs(
        found,
        { states: ASKED.map(() => 'denied'), persisted: true, asked: true },
        'permissions',
      )
      return `${ASKED.length} kinds denied, persisted() and persist() true`
    },
  },
]
