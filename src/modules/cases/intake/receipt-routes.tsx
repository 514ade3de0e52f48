import { z } from 'zod'
import { transaction } from '../../../platform/database/transaction.ts'
import { qrCodeSvg } from '../../../platform/documents/qr-code.ts'
import { download, notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { formatReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { renderPaperPdf } from '../papers/papers.ts'
import { trackingPaths } from '../tracking/paths.ts'
import { loadReceipt, receiptPaper } from './filing-receipt.ts'
import { intakePaths } from './paths.ts'
import { ReceiptGonePage, ReceiptPage } from './receipt-page.tsx'
import type { ShownOnce } from './shown-once.ts'

const ReceiptParams = z.object({ ticket: z.uuid() })
type ReceiptVisit = Visit<z.infer<typeof ReceiptParams>, unknown>

/** The receipt after filing, as a page and as a paper, for the browser that filed the case. */
export function receiptRoutes({ office, origin }: CaseDependencies, shownOnce: ShownOnce): Route[] {
  const find = async ({ database, params, headers, now }: ReceiptVisit) => {
    const receipt = await shownOnce.find(database, params.ticket, headers, now)
    if (receipt === undefined) return undefined
    const facts = await transaction(database, (tx) => loadReceipt(tx, office, receipt.caseId, now))
    return facts && { facts, receiptCode: receipt.receiptCode }
  }
  const trackHref = trackingPaths.enter.to({})
  return [
    get({
      path: intakePaths.receipt,
      access: 'anyone',
      params: ReceiptParams,
      handle: async (visit) => {
        const found = await find(visit)
        if (found === undefined) return page(<ReceiptGonePage trackHref={trackHref} />)
        const svg = await qrCodeSvg(`${origin}${trackHref}#${found.receiptCode}`)
        return page(
          <ReceiptPage
            facts={found.facts}
            receiptCode={formatReceiptCode(found.receiptCode)}
            qrSvg={svg.replace('<svg ', '<svg width="220" height="220" ')}
            fileHref={intakePaths.receiptFile.to(visit.params)}
            trackHref={trackHref}
            deskHref={visit.actor.kind === 'person' ? intakePaths.desk.to({}) : undefined}
          />,
        )
      },
    }),
    get({
      path: intakePaths.receiptFile,
      access: 'anyone',
      params: ReceiptParams,
      handle: async (visit) => {
        const found = await find(visit)
        const paper = found && receiptPaper(found.facts, found.receiptCode)
        if (found === undefined || paper === undefined) return notFound()
        const fileName = `bien-nhan-${found.facts.opened.case.code}.pdf`
        return download(await renderPaperPdf(paper), { mediaType: 'application/pdf', fileName })
      },
    }),
  ]
}
