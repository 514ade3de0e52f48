import type { ISectionOptions } from 'docx'
import { AlignmentType, Header, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun } from 'docx'
import type { LayoutRules } from '../layout-rules.ts'
import { halfPoints, mmToTwips, textTwips } from './docx-measures.ts'

type Pages = Pick<ISectionOptions, 'properties' | 'headers'>

/**
 * Paper, margins and page numbers of a section: counted from 1, at the top centre, not shown on its first page.
 * @param mark printed small at the top right of each page; empty for none
 */
export function docxPages(rules: LayoutRules, landscape: boolean, mark: string): Pages {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: mmToTwips(rules.paperWidth),
          height: mmToTwips(rules.paperHeight),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mmToTwips(rules.marginTop),
          bottom: mmToTwips(rules.marginBottom),
          left: mmToTwips(rules.marginLeft),
          right: mmToTwips(rules.marginRight),
          header: mmToTwips(rules.pageNumberFromEdge),
          footer: mmToTwips(rules.pageNumberFromEdge),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [headerLine(rules, landscape, mark, false)] }),
      default: new Header({ children: [headerLine(rules, landscape, mark, true)] }),
    },
  }
}

function headerLine(rules: LayoutRules, landscape: boolean, mark: string, numbered: boolean): Paragraph {
  const width = textTwips(rules, landscape)
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(rules.pageNumberSize) })
  if (mark === '') {
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 0 },
      children: numbered ? [number] : [],
    })
  }
  return new Paragraph({
    spacing: { after: 0 },
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2) },
      { type: TabStopType.RIGHT, position: width },
    ],
    children: [
      new TextRun({ text: '\t' }),
      ...(numbered ? [number] : []),
      new TextRun({ text: `\t${mark}`, size: halfPoints(9), color: '7F7F7F' }),
    ],
  })
}
