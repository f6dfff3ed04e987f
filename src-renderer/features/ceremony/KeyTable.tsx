import { KEYS, keyWords } from './keys.ts'

import css from './KeyHelp.module.css'

/** What the router does, read from the table that it uses. */
export function KeyTable() {
  return (
    <dl className={css.table}>
      {KEYS.map(({ action, caps }) => (
        <div key={action} className={css.rule}>
          <dt>
            {caps.split('  ·  ').map((cap) => (
              <kbd key={cap} className={css.cap}>
                {cap}
              </kbd>
            ))}
          </dt>
          <dd>{keyWords(action)}</dd>
        </div>
      ))}
    </dl>
  )
}
