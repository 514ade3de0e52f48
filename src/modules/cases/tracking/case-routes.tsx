import { z } from 'zod'
import { transaction } from '../../../platform/database/transaction.ts'
import { fileDownload, readStoredFile } from '../../../platform/files/store-file.ts'
import {
  type Answer,
  download,
  notFound,
  page,
  redirect,
  withCookies,
} from '../../../platform/http/answer.ts'
import type { ReceiptSession } from '../../../platform/http/receipt-session.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Visit } from '../../../platform/http/visit.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { loadReceipt, receiptPaper } from '../intake/filing-receipt.ts'
import { paperFileName } from '../papers/paper-file-name.ts'
import { renderPaperPdf } from '../papers/papers.ts'
import { CasePage, type CasePageProps } from './case-page.tsx'
import { type FollowedCase, loadFollowed } from './load-followed.ts'
import { trackingPaths } from './paths.ts'
import { WhyPage } from './why-page.tsx'

/** What the routes of following share. */
export interface Following {
  readonly dependencies: CaseDependencies
  readonly session: ReceiptSession<'case'>
}

const DoneQuery = z.object({ xong: z.enum(['moved', 'rated', 'higher', 'mail']).optional().catch(undefined) })

/** The case that somebody has opened with a receipt: its page, its dates, its papers and files. */
export function caseRoutes(following: Following): Route[] {
  const { office, files } = following.dependencies
  return [
    get({
      path: trackingPaths.case,
      access: 'anyone',
      query: DoneQuery,
      handle: (visit) => showCase(following, visit, nothingTyped, visit.query.xong),
    }),
    get({
      path: trackingPaths.why,
      access: 'anyone',
      params: z.object({ clock: z.string().max(100) }),
      handle: (visit) =>
        withCase(following, visit, async ({ clocks, type }) => {
          const found = clocks.find(({ clock }) => clock.clock === visit.params.clock)
          if (found === undefined) return notFound()
          return page(<WhyPage title={type.clocks[found.clock.clock]?.words} deadline={found.deadline} />)
        }),
    }),
    get({
      path: trackingPaths.file,
      access: 'anyone',
      params: z.object({ fileId: idSchema('file') }),
      handle: (visit) =>
        withCase(following, visit, async (followed) => {
          const listed = followed.files.find(({ fileId }) => fileId === visit.params.fileId)
          const file = listed && (await readStoredFile(visit.database, files, listed.fileId))
          return file === undefined ? notFound() : fileDownload(file)
        }),
    }),
    get({
      path: trackingPaths.receipt,
      access: 'anyone',
      handle: (visit) =>
        withCase(following, visit, async ({ case: { id, code } }) => {
          const facts = await transaction(visit.database, (tx) => loadReceipt(tx, office, id, visit.now))
          const paper = facts && receiptPaper(facts, undefined)
          if (paper === undefined) return notFound()
          return pdf(await renderPaperPdf(paper), `bien-nhan-${code}.pdf`)
        }),
    }),
    get({
      path: trackingPaths.paper,
      access: 'anyone',
      params: z.object({ paperId: z.uuid() }),
      handle: (visit) =>
        withCase(following, visit, async ({ papers }) => {
          const found = papers.find(({ id }) => id === visit.params.paperId)
          if (found === undefined) return notFound()
          return pdf(await renderPaperPdf(found.paper), paperFileName(found.paper, 'pdf'))
        }),
    }),
  ]
}

/** Answers with the case of the visitor's cookie; whoever has none is led to where the code is entered. */
export async function withCase(
  { dependencies: { office }, session }: Following,
  visit: Visit<unknown, unknown>,
  show: (followed: FollowedCase) => Promise<Answer>,
): Promise<Answer> {
  const caseId = session.opened(visit.headers, visit.now)
  const enter = redirect(trackingPaths.enter.to({}))
  if (caseId === undefined) return enter
  const followed = await transaction(visit.database, (tx) => loadFollowed(tx, office, caseId, visit.now))
  if (followed === undefined) return withCookies(enter, [session.close()])
  return withCookies(await show(followed), [session.open(caseId, visit.now)])
}

export function showCase(
  following: Following,
  visit: Visit<unknown, unknown>,
  form: TypedForm,
  done: CasePageProps['done'],
): Promise<Answer> {
  return withCase(following, visit, async (followed) =>
    page(
      <CasePage followed={followed} form={form} done={done} requestId={crypto.randomUUID()} />,
      statusOf(form),
    ),
  )
}

function pdf(bytes: Uint8Array, fileName: string): Answer {
  return download(bytes, { mediaType: 'application/pdf', fileName })
}
