import type { OpenCase } from '../conduct/move-case.ts'
import type { PaperGround } from '../desk/paper-ground.ts'
import { CasePaper } from '../domain/papers/case-paper.ts'
import type { DossierPart } from '../domain/papers/dossier-papers.ts'

/** Phiếu yêu cầu bổ sung: everything that is missing, once. */
export function supplementPaper(
  { case: found, type }: OpenCase,
  ground: PaperGround,
  asked: {
    readonly wanted: readonly DossierPart[]
    readonly reason: string
    readonly counter: string
    readonly clerk: string
  },
): CasePaper {
  const { applicant } = ground.content
  return CasePaper.parse({
    kind: 'dossier-supplement',
    unit: {
      parentBody: ground.parentBody,
      issuingBody: ground.issuingBody,
      number: null,
      symbol: ['HDHS', ground.unitSymbol].filter((part) => part !== '').join('-'),
      place: ground.place,
      date: ground.today,
    },
    receivedOn: ground.receivedOn,
    tracking: ground.tracking,
    exampleData: ground.content.example,
    code: found.code,
    applicant: {
      name: applicant?.name || 'Người nộp',
      address: applicant?.address || null,
      phone: applicant?.phone || null,
      email: applicant?.email || null,
    },
    procedure: ground.content.title || type.words.vi,
    counter: asked.counter,
    wanted: asked.wanted,
    reason: asked.reason,
    contact: { name: asked.clerk, phone: null, page: null },
    guidedBy: asked.clerk,
  })
}
