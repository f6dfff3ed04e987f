import type { SceneRecipient } from '#domain/stage/stageScene.ts'
import { runWords } from '#text/runWords.ts'

import { NameList } from './NameList.tsx'
import { nameOf } from './names.ts'
import { Photo } from './Photo.tsx'
import { withSizes } from './sizes.ts'

import css from './Portraits.module.css'

interface Props {
  readonly recipients: readonly SceneRecipient[]
  /** Where no. 1 stands, as the hall sees it: the pictures stand as the people do. */
  readonly lineStart: 'audienceLeft' | 'audienceRight'
  /** Of the box, in percent of the height of the picture. */
  readonly height: number
  readonly width: number
  /** Smallest font size, in the same measure. */
  readonly least: number
}

const GAP = 4

/** Width of a photo by its height. */
const UPRIGHT = 0.8

/** One recipient beside the photo, or a few above their names. */
export function Portraits(props: Props) {
  return props.recipients.length === 1 ? <Portrait {...props} /> : <Row {...props} />
}

function Portrait({ recipients, height, width, least }: Props) {
  const photo = Math.min(height, (width * 0.4) / UPRIGHT)
  return (
    <div className={css.alone} style={withSizes({ '--photo': photo, '--gap': GAP })}>
      {recipients.map(({ photo: src }) => (
        <Photo key={src} src={src} />
      ))}
      <div className={css.beside}>
        <NameList
          recipients={recipients}
          height={height}
          width={width - photo * UPRIGHT - GAP}
          least={least}
        />
      </div>
    </div>
  )
}

/** Two lines of a name, and one of who receives in the place of another. */
function Row({ recipients, lineStart, height, width, least }: Props) {
  const share = (width - (recipients.length - 1) * GAP) / recipients.length
  const size = sizeIn(share, recipients, least)
  const lines =
    2 * 1.25 * size + (recipients.some(({ proxyName }) => proxyName !== '') ? least * 1.6 : 0)
  const photo = Math.min(height - lines - GAP, share / UPRIGHT)
  return (
    <ol
      className={css.row}
      data-reversed={lineStart === 'audienceRight' || undefined}
      style={withSizes({ '--photo': photo, '--gap': GAP, '--share': share, '--size': size })}
    >
      {recipients.map((recipient) => (
        <li key={recipient.position} className={css.one}>
          <Photo src={recipient.photo} />
          <b className={css.name}>
            <span className={css.number}>{recipient.position}</span> {nameOf(recipient)}
          </b>
          {recipient.proxyName === '' ? null : (
            <span className={css.proxy}>{runWords.stage.proxy(recipient.proxyName)}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

/** One size for all names, in which the longest takes two lines. */
function sizeIn(share: number, recipients: readonly SceneRecipient[], least: number): number {
  const longest = Math.max(...recipients.map((one) => nameOf(one).length + 2))
  return Math.min(5.6, Math.max(least, (share * 2) / (longest * 0.7)))
}
