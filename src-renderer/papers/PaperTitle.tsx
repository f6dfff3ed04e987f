interface Props {
  /** Tên loại: CHƯƠNG TRÌNH. */
  readonly kind: string
  /** Trích yếu, as typed, with its rule below. */
  readonly subject: string
  /** Lines in italics below: marks of the version, time, place. */
  readonly lines: readonly string[]
}

/** Box 5a of NĐ 30/2020 PL I. */
export function PaperTitle({ kind, subject, lines }: Props) {
  return (
    <div className="title">
      <h1>{kind}</h1>
      <p className="subject">
        <span>{subject}</span>
      </p>
      {lines.map((line) => (
        <p className="under" key={line}>
          {line}
        </p>
      ))}
    </div>
  )
}
