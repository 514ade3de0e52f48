import type { CounterSlip, SlipPaper } from '../counter-slip.ts'
import { qrCodeSvg } from '../qr-code.ts'
import { breakWords } from './breakable.ts'
import { compilePdf } from './typst-compiler.ts'

/** Millimetres; a receipt printer prints 72 mm of its 80 mm roll. Height 0: as long as the text. */
const papers = {
  'roll-80mm': { width: 80, height: 0, margin: 4 },
  A6: { width: 105, height: 148, margin: 8 },
} as const satisfies Record<SlipPaper, { width: number; height: number; margin: number }>

/** The slip laid out by its template, in black only: the heads of receipt printers know no grey. */
export async function writeSlip(slip: CounterSlip): Promise<Uint8Array> {
  const paper = papers[slip.paper]
  const room = slip.paper === 'A6' ? 40 : 32
  const breakable = (text: string) => breakWords(text, room)
  const data = {
    paper,
    issuer: slip.issuer.map(breakable),
    title: breakable(slip.title),
    large: slip.large,
    lines: slip.lines.map(({ label, value }) => ({ label: breakable(label), value: breakable(value) })),
    notes: slip.notes.map(breakable),
    qr:
      slip.qr === undefined ? null : { picture: await qrCodeSvg(slip.qr.url), text: breakable(slip.qr.text) },
    mark: slip.exampleData ? 'DỮ LIỆU MẪU' : '',
  }
  return compilePdf(JSON.stringify(data), 'counter-slip.typ')
}
