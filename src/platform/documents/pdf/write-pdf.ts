import { type FittedNames, fitBodyNames } from '../body-names.ts'
import { type Composition, motto, nationalTitle } from '../composition.ts'
import { headerLeftWidth, layoutRules } from '../layout-rules.ts'
import { qrCodeSvg } from '../qr-code.ts'
import { breakable, breakWords, capitalsIn } from './breakable.ts'
import { compilePdf } from './typst-compiler.ts'

/** The composition as a PDF: laid out by the template, in Tinos, which the file carries with it. */
export async function writePdf(composition: Composition): Promise<Uint8Array> {
  const rules = layoutRules(composition.paper)
  const left = headerLeftWidth(rules, composition.landscape)
  const qr = composition.verification === null ? '' : await qrCodeSvg(composition.verification.url)
  return compilePdf(
    JSON.stringify({
      composition: breakable(composition, rules),
      names: breakableNames(fitBodyNames(composition, left, rules), left),
      headerLeftWidth: left,
      nationalTitle,
      motto,
      rules,
      qr,
    }),
  )
}

function breakableNames({ pt, parentBody, issuingBody }: FittedNames, width: number): FittedNames {
  const broken = (line: string) => breakWords(line, capitalsIn(width, pt))
  return { pt, parentBody: parentBody.map(broken), issuingBody: issuingBody.map(broken) }
}
