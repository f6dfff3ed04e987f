import { useEffect, useState } from 'react'

import type { SceneRecipient } from '#domain/stage/stageScene.ts'

import { pagesOfNames, scaleOf, secondSize } from './fit.ts'
import { nameOf, secondOf, sizeOfName } from './names.ts'
import { withSizes } from './sizes.ts'

import css from './Stage.module.css'

interface Props {
  readonly recipients: readonly SceneRecipient[]
  /** Of the box, in percent of the height of the picture. */
  readonly height: number
  readonly width: number
  /** Smallest font size, in the same measure. */
  readonly least: number
}

/** How long a page of names stands when they do not fit on one. */
const PAGE_MS = 8000

/** Names in columns, as large as all of them allow; read down, then across. */
export function NameList({ recipients, height, width, least }: Props) {
  const pages = pagesOfNames(recipients.map(sizeOfName), { height, width, least })
  const page = usePage(pages.length)
  const fit = pages[page]
  if (fit === undefined) return null
  const shown = recipients.slice(fit.from, fit.to)
  const rows = Math.ceil(shown.length / fit.columns)
  const columns = Array.from({ length: fit.columns }, (_, index) =>
    shown.slice(index * rows, (index + 1) * rows),
  )
  const isAlone = recipients.length === 1
  return (
    <div
      className={css.names}
      data-alone={isAlone || undefined}
      data-pages={pages.length > 1 ? pages.length : undefined}
      style={withSizes({
        '--size': fit.size,
        '--width': fit.width,
        '--second': secondSize(fit.size, least),
      })}
    >
      <div className={css.columns}>
        {columns.map((column) => (
          <ol key={column[0]?.position ?? 0} start={column[0]?.position} className={css.column}>
            {column.map((recipient) => (
              <li key={recipient.position}>
                {isAlone ? null : <span className={css.number}>{recipient.position}</span>}
                <span className={css.who}>
                  <b
                    className={css.name}
                    style={withSizes({ '--scale': scaleOf(nameOf(recipient).length, fit, least) })}
                  >
                    {nameOf(recipient)}
                  </b>
                  {secondOf(recipient) !== '' && (fit.seconds || recipient.proxyName !== '') ? (
                    <span className={css.post}>{secondOf(recipient)}</span>
                  ) : null}
                </span>
              </li>
            ))}
          </ol>
        ))}
      </div>
      {pages.length === 1 ? null : (
        <p className={css.page}>
          {page + 1}/{pages.length}
        </p>
      )}
    </div>
  )
}

/** Which page is on: the next one every `PAGE_MS`, round and round. */
function usePage(count: number): number {
  const [turns, setTurns] = useState(0)
  useEffect(() => {
    if (count < 2) return
    const timer = setInterval(() => setTurns((before) => before + 1), PAGE_MS)
    return () => clearInterval(timer)
  }, [count])
  return turns % count
}
