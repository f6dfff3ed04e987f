import { crc32, deflateRawSync } from 'node:zlib'

/** A workbook of one sheet, "A", with this inside of its worksheet element. */
export function makeWorkbook(sheet: string): Uint8Array {
  return makeZip(workbookParts(sheet))
}

/** The parts that a workbook of one sheet needs, by their names. */
export function workbookParts(sheet: string): Readonly<Record<string, string>> {
  return {
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'sheet.xml'),
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" id="r"/></sheets></workbook>',
    'xl/sheet.xml': `<worksheet>${sheet}</worksheet>`,
  }
}

function relation(type: string, target: string): string {
  return `<Relationships><Relationship Id="r" Type="http://x/${type}" Target="${target}"/></Relationships>`
}

/** A package of parts; `sizeOf` may lie about how large one is unpacked. */
export function makeZip(
  parts: Readonly<Record<string, string>>,
  sizeOf: (length: number) => number = (length) => length,
): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, words] of Object.entries(parts)) {
    const data = Buffer.from(words)
    const packed = deflateRawSync(data)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(data), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(data.length > 100_000 ? sizeOf(data.length) : data.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    files.push(Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\0'), head, rest, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  const count = Object.keys(parts).length
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...files, ...directory, end]))
}
