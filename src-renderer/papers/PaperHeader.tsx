import { BLANK } from '#text/format.ts'
import { paperWords } from '#text/paperWords.ts'

interface Props {
  readonly parentAgency: string
  readonly agency: string
  /** Số, ký hiệu, for papers that bear one. */
  readonly number?: string
  /** Place and date of the paper, for papers that are issued: see `dateline` in text/format.ts. */
  readonly dateline?: string
}

/** Boxes 1 to 4 of NĐ 30/2020 PL I: agencies on the left, Quốc hiệu and Tiêu ngữ on the right. */
export function PaperHeader({ parentAgency, agency, number, dateline }: Props) {
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
      {number !== undefined && <p className="number">{number}</p>}
      {dateline !== undefined && <p className="dateline">{dateline}</p>}
    </header>
  )
}

function upper(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi')
}
