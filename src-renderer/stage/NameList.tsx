import type { SceneRecipient } from '#domain/stageScene.ts'

import { fitNames, scaleOf } from './fit.ts'
import { nameOf, secondOf } from './names.ts'
import { withSizes } from './sizes.ts'

import css from './Stage.module.css'

interface Props {
  readonly recipients: readonly SceneRecipient[]
  /** Of the box, in percent of the height of the picture. */
  readonly height: number
  readonly width: number
}

/** Names in columns, as large as all of them allow; read down, then across. */
export function NameList({ recipients, height, width }: Props) {
  const fit = fitNames(
    recipients.map((recipient) => ({
      name: nameOf(recipient).length,
      second: secondOf(recipient).length,
      kept: recipient.proxyName !== '',
    })),
    height,
    width,
  )
  const rows = Math.ceil(recipients.length / fit.columns)
  const columns = Array.from({ length: fit.columns }, (_, index) =>
    recipients.slice(index * rows, (index + 1) * rows),
  )
  const isAlone = recipients.length === 1
  return (
    <div
      className={css.names}
      data-alone={isAlone || undefined}
      style={withSizes({ '--size': fit.size, '--width': fit.width })}
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
                    style={withSizes({ '--scale': scaleOf(nameOf(recipient).length, fit) })}
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
    </div>
  )
}
