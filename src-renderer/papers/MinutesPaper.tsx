import type { Minutes } from '#domain/papers/minutes.ts'
import { awardMinutesWords } from '#text/awardMinutesWords.ts'

import { BlockList, LineText } from './BlockList.tsx'
import { minutesText } from './minutesText.ts'
import type { Sheet } from './paper.ts'
import { PaperHeader } from './PaperHeader.tsx'
import { PaperTitle } from './PaperTitle.tsx'

/** Biên bản phần trao tặng: form 1.9 of NĐ 30/2020 PL III, which has neither place nor date above. */
export function minutesSheet(minutes: Minutes): Sheet {
  return {
    fileName: awardMinutesWords.fileNames.pdf,
    title: `${awardMinutesWords.name} ${minutes.conference.title}`.trim(),
    content: <MinutesPaper minutes={minutes} />,
  }
}

export function MinutesPaper({ minutes }: { readonly minutes: Minutes }) {
  const text = minutesText(minutes)
  return (
    <div className="minutes">
      <PaperHeader parentAgency={text.parentAgency} agency={text.agency} number={text.number} />
      <PaperTitle kind={text.kind} subject={text.subject} lines={[]} />
      <BlockList blocks={text.blocks} />
      <div className="closing">
        <p className="body">{text.end}</p>
        <div className="signatures">
          {text.signatures.map(({ office, name }) => (
            <div key={office}>
              <p className="office">{office}</p>
              <p className="signer">
                <LineText line={name} />
              </p>
            </div>
          ))}
        </div>
        <p className="distribution-title">{text.distribution.title}</p>
        {text.distribution.lines.map((line) => (
          <p key={line} className="distribution">
            {line}
          </p>
        ))}
      </div>
    </div>
  )
}
