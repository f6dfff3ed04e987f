import type { Block, Line, Row } from './blocks.ts'
import { PaperTable } from './PaperTable.tsx'

/** Blocks as markup, in their order. */
export function BlockList({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- static markup, and blocks may repeat
    <BlockPart key={index} block={block} />
  ))
}

function BlockPart({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>
    case 'paragraph':
      return (
        <p className="body">
          <LineText line={block.line} />
        </p>
      )
    case 'item':
      return (
        <p className="body">
          - <LineText line={block.line} />
        </p>
      )
    case 'table':
      return (
        <PaperTable columns={block.columns}>
          <tbody>
            {block.rows.map((row, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- static markup, and rows may repeat
              <RowPart key={index} row={row} block={block} />
            ))}
          </tbody>
        </PaperTable>
      )
  }
}

interface RowProps {
  readonly row: Row
  readonly block: Extract<Block, { kind: 'table' }>
}

function RowPart({ row, block: { columns } }: RowProps) {
  if (row.kind === 'group')
    return (
      <tr className="group">
        <th colSpan={columns.length} scope="rowgroup">
          {row.title}
          <Lines lines={row.lines} />
        </th>
      </tr>
    )
  return (
    <tr>
      {columns.map(({ title, isCentred }, index) => (
        <td key={title} {...(isCentred ? { className: 'center' } : {})}>
          <Lines lines={row.cells[index] ?? []} />
        </td>
      ))}
    </tr>
  )
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return lines.map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- static markup, and lines may repeat
    <p key={index} className="fact">
      <LineText line={line} />
    </p>
  ))
}

export function LineText({ line }: { readonly line: Line }) {
  return line.map(({ text, isGap }, index) =>
    isGap ? (
      // oxlint-disable-next-line react/no-array-index-key -- static markup, and words may repeat
      <span key={index} className="unknown">
        {text}
      </span>
    ) : (
      text
    ),
  )
}
