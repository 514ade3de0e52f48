import { z } from 'zod'
import { appendAudit } from '../../../platform/audit/audit-log.ts'
import { transaction } from '../../../platform/database/transaction.ts'
import { download, notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { formatReceiptCode } from '../../../platform/kernel/receipt-code.ts'
import { renderReceipt } from '../apply/dossier-receipt.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { countParts } from '../domain/counter/checklist.ts'
import type { CasePaper } from '../domain/papers/case-paper.ts'
import { deadlineSentence } from '../explain/deadline-words.ts'
import { loadReceipt, type ReceiptFacts } from '../intake/filing-receipt.ts'
import type { ShownOnce } from '../intake/shown-once.ts'
import { renderPaperPdf } from '../papers/papers.ts'
import { findCounterDossier } from '../store/counter-dossiers.ts'
import { listPapers } from '../store/desk-papers.ts'
import { CounterQuery, counterPermission } from './open-counter.ts'
import { counterPaths } from './paths.ts'
import { CounterReceiptPage } from './receipt-page.tsx'

const Params = z.object({ ticket: z.uuid() })
type ReceiptVisit = Visit<z.infer<typeof Params>, unknown>

/** What is printed for whoever handed a dossier in: with the code of the receipt, for an hour, on the clerk's own screen. */
export function counterReceiptRoutes({ office, origin }: CaseDependencies, shownOnce: ShownOnce): Route[] {
  const find = async (visit: ReceiptVisit) => {
    const receipt = await shownOnce.find(visit.database, visit.params.ticket, visit.headers, visit.now)
    if (receipt === undefined) return undefined
    const loaded = await transaction(visit.database, async (tx) => {
      const facts = await loadReceipt(tx, office, receipt.caseId, visit.now)
      if (facts === undefined) return undefined
      const papers = await listPapers(tx, receipt.caseId)
      const dossier = await findCounterDossier(tx, receipt.caseId)
      await appendAudit(tx, {
        actor: visit.actor,
        action: 'dossier.receipt-shown',
        subject: { kind: 'case', id: receipt.caseId },
      })
      return { facts, papers: papers.map(({ paper }) => paper), parts: countParts(dossier?.parts ?? []) }
    })
    return loaded && { ...loaded, receiptCode: receipt.receiptCode }
  }
  return [
    get({
      path: counterPaths.receipt,
      access: counterPermission,
      params: Params,
      query: CounterQuery,
      handle: async (visit) => {
        const found = await find(visit)
        if (found === undefined) return notFound()
        const paper = found.papers.find(isForCitizen)
        return page(
          <CounterReceiptPage
            code={found.facts.opened.case.code}
            receiptCode={formatReceiptCode(found.receiptCode)}
            procedure={found.facts.ground.content.title}
            due={found.facts.due}
            kind={paper?.kind === 'dossier-supplement' ? 'supplement' : 'receipt'}
            fileHref={counterPaths.receiptFile.to(visit.params)}
            slipHref={counterPaths.slipFile.to(visit.params)}
            nextHref={counterPaths.desk.to({}, { noi: visit.query.noi })}
          />,
        )
      },
    }),
    get({
      path: counterPaths.receiptFile,
      access: counterPermission,
      params: Params,
      handle: async (visit) => {
        const found = await find(visit)
        const paper = found?.papers.find(isForCitizen)
        if (found === undefined || paper === undefined) return notFound()
        const bytes =
          paper.kind === 'dossier-receipt'
            ? await renderReceipt(paper, found.receiptCode)
            : await renderPaperPdf(paper)
        const fileName = `giay-hen-${found.facts.opened.case.code}.pdf`
        return download(bytes, { mediaType: 'application/pdf', fileName, inline: true })
      },
    }),
    get({
      path: counterPaths.slipFile,
      access: counterPermission,
      params: Params,
      handle: async (visit) => {
        const found = await find(visit)
        if (found === undefined) return notFound()
        const bytes = await renderPaperPdf(slipOf(found.facts, found.receiptCode, found.parts, origin))
        const fileName = `bien-nhan-${found.facts.opened.case.code}.pdf`
        return download(bytes, { mediaType: 'application/pdf', fileName, inline: true })
      },
    }),
  ]
}

function isForCitizen({ kind }: CasePaper): boolean {
  return kind === 'dossier-receipt' || kind === 'dossier-supplement'
}

function slipOf(facts: ReceiptFacts, receiptCode: string, parts: number, origin: string): CasePaper {
  const { opened, ground, due } = facts
  const running = due !== undefined && !due.standsStill
  return {
    kind: 'counter-receipt',
    paper: 'roll-80mm',
    issuer: ground.issuingBody.split('\n').slice(0, 4),
    exampleData: ground.content.example,
    code: formatReceiptCode(receiptCode),
    subject: `${opened.case.code} · ${ground.content.title}`.slice(0, 500),
    receivedAt: opened.case.receivedAt.toISOString(),
    dueAt: running ? `${due.date}T${due.rule.receipt?.closesAt ?? '17:00'}:00+07:00` : null,
    whyThisDate: running ? deadlineSentence(due).vi : null,
    parts,
    resultBy: null,
    tracking: `${origin}/theo-doi`,
  }
}
