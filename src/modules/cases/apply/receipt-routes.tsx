import { z } from 'zod'
import type { Reader } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { qrCodeSvg } from '../../../platform/documents/qr-code.ts'
import { download, notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { formatReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import { transferText, vietQrText } from '../domain/apply/viet-qr.ts'
import type { DossierReceipt } from '../domain/papers/dossier-papers.ts'
import { loadReceipt } from '../intake/filing-receipt.ts'
import { ReceiptGonePage } from '../intake/receipt-page.tsx'
import type { ShownOnce } from '../intake/shown-once.ts'
import { paperFileName } from '../papers/paper-file-name.ts'
import { findProcedureVersion, type ProcedureVersion } from '../procedures/face.ts'
import { findPaymentAccount } from '../store/apply-accounts.ts'
import { listPapers } from '../store/desk-papers.ts'
import { trackingPaths } from '../tracking/paths.ts'
import { laterNote, renderReceipt } from './dossier-receipt.ts'
import type { ApplyGround } from './open-draft.ts'
import { applyPaths } from './paths.ts'
import { DossierReceiptPage, type FeeTransfer } from './receipt-page.tsx'

const Params = z.object({ ticket: z.uuid() })
type ReceiptVisit = Visit<z.infer<typeof Params>, unknown>

/** The receipt of a dossier after it was sent, as a page and as the paper of the form in force. */
export function receiptRoutes({ office, origin }: ApplyGround, shownOnce: ShownOnce): Route[] {
  const find = async ({ database, params, headers, now }: ReceiptVisit) => {
    const receipt = await shownOnce.find(database, params.ticket, headers, now)
    if (receipt === undefined) return undefined
    const { caseId, receiptCode } = receipt
    return transaction(database, async (tx) => {
      const facts = await loadReceipt(tx, office, caseId, now)
      const procedureId = facts?.opened.case.procedureId
      const version = procedureId == null ? undefined : await findProcedureVersion(tx, procedureId)
      const paper = (await listPapers(tx, caseId)).map((stored) => stored.paper).find(isDossierReceipt)
      if (facts === undefined || version === undefined || paper === undefined) return undefined
      return { facts, version, paper, receiptCode }
    })
  }
  return [
    get({
      path: applyPaths.receipt,
      access: 'anyone',
      params: Params,
      handle: async (visit) => {
        const found = await find(visit)
        const enter = trackingPaths.enter.to({})
        if (found === undefined) return page(<ReceiptGonePage trackHref={enter} />)
        const { facts, version, paper, receiptCode } = found
        return page(
          <DossierReceiptPage
            facts={facts}
            version={version}
            receiptCode={receiptCode}
            shownCode={formatReceiptCode(receiptCode)}
            qrSvg={await qrCodeSvg(`${origin}${enter}#${receiptCode}`)}
            fileHref={applyPaths.receiptFile.to(visit.params)}
            transfer={await transferOf(visit.database, version, facts.opened.case.code)}
            toBring={paper.parts.filter(({ note }) => note === laterNote).map(({ name }) => name)}
          />,
        )
      },
    }),
    get({
      path: applyPaths.receiptFile,
      access: 'anyone',
      params: Params,
      handle: async (visit) => {
        const found = await find(visit)
        if (found === undefined) return notFound()
        const { paper, receiptCode } = found
        return download(await renderReceipt(paper, receiptCode), {
          mediaType: 'application/pdf',
          fileName: paperFileName(paper, 'pdf'),
        })
      },
    }),
  ]
}

function isDossierReceipt(paper: { readonly kind: string }): paper is DossierReceipt {
  return paper.kind === 'dossier-receipt'
}

/** How the fee is transferred; undefined when there is none, its amount is not known, or no account is kept. */
async function transferOf(
  reader: Reader,
  { fee, unitId }: ProcedureVersion,
  caseCode: string,
): Promise<FeeTransfer | undefined> {
  if (typeof fee !== 'number' || fee === 0) return undefined
  const account = await findPaymentAccount(reader, unitId)
  if (account === undefined) return undefined
  const text = transferText(caseCode)
  return { account, text, qrSvg: await qrCodeSvg(vietQrText({ ...account, amount: fee, text })) }
}
