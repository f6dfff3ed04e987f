import { BLANK } from '#text/format.ts'
import { paperWords } from '#text/paperWords.ts'

interface Props {
  readonly parentAgency: string
  readonly agency: string
  /** Place and date of the paper, for papers that are issued: see `dateline` in text/format.ts. */
  readonly dateline?: string
}

/** Boxes 1, 2 and 4 of NĐ 30/2020 PL I: agencies on the left, Quốc hiệu and Tiêu ngữ on the right. */
export function PaperHeader({ parentAgency, agency, dateline }: Props) {
  return (
    <header className="header">
      <div>
        {parentAgency.trim() !== '' && <p className="parent">{upper(parentAgency)}</p>}
        <p className="agency">
          <span>{upper(agency.trim() || BLANK)}</span>
        </p>
      </div>
      <div>
        <p className="nation">{paperWords.nation}</p>
        <p className="motto">
          <span>{paperWords.motto}</span>
        </p>
      </div>
      {dateline !== undefined && <p className="dateline">{dateline}</p>}
    </header>
  )
}

function upper(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi')
}
