import { z } from 'zod'
import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import { renderDocx } from '../../../platform/documents/render-docx.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { type Answer, download, notFound } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { unitNames } from '../../organisations/index.ts'
import { loadLines } from '../store/inspection-programmes.ts'
import { loadDocumentHeader } from './document-header.ts'
import { type DocumentFormat, documentFormats, documentNames, inspectionDocuments } from './document-kinds.ts'
import type { InspectionGround } from './inspection-dependencies.ts'
import { inspectionDocument } from './inspection-document.ts'
import { InspectionParams } from './inspection-forms.ts'
import { seeInspection } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'
import { programmeDocument } from './programme-document.ts'
import { ProgrammeParams, seeProgramme } from './programme-routes.tsx'

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const satisfies Record<DocumentFormat, string>

/** Decisions, paper forms, minutes, conclusions and programmes as Word and PDF, made when somebody asks. */
export function documentRoutes(ground: InspectionGround): Route[] {
  return [
    get({
      path: inspectionPaths.document,
      access: 'inspections.read',
      params: InspectionParams.extend({ document: z.enum(documentNames), format: z.enum(documentFormats) }),
      handle: async (visit) => {
        const { document, format } = visit.params
        const seen = await seeInspection(visit, ground)
        if (seen === undefined || !inspectionDocuments(seen.view, seen.insider).includes(document)) {
          return notFound()
        }
        const { inspection, conclusion } = seen.view
        const day = document === 'ket-luan' ? conclusion.signedOn : inspection.decidedOn
        const header = await loadDocumentHeader(visit.database, inspection.issuerId, day ?? visit.today)
        const path = {
          'quyet-dinh': inspectionPaths.inspection,
          phieu: inspectionPaths.site,
          'bien-ban': inspectionPaths.inspection,
          'ket-luan': inspectionPaths.portalConclusion,
        }[document]
        const url = `${ground.origin}${path.to({ inspectionId: inspection.id })}`
        const input = inspectionDocument(document, seen.view, {
          header,
          url,
          exampleData: inspection.example,
        })
        return documentFile(input, `${document}-${inspection.code}`, format)
      },
    }),
    get({
      path: inspectionPaths.programmeFile,
      access: 'inspections.read',
      params: ProgrammeParams.extend({ format: z.enum(documentFormats) }),
      handle: async (visit) => {
        const { database, today, params } = visit
        const programme = await seeProgramme(visit)
        if (programme === undefined) return notFound()
        const lines = await loadLines(database, [programme.id])
        const names = await unitNames(
          database,
          lines.flatMap(({ namedUnitId }) => namedUnitId ?? []),
          today,
        )
        const input = programmeDocument(
          programme,
          lines,
          new Map([...names].map(([id, { name }]) => [id, name])),
          {
            header: await loadDocumentHeader(database, programme.unitId, today),
            exampleData: programme.example,
          },
        )
        return documentFile(input, `chuong-trinh-kiem-tra-${programme.year}`, params.format)
      },
    }),
  ]
}

async function documentFile(
  input: AdministrativeDocumentInput,
  name: string,
  format: DocumentFormat,
): Promise<Answer> {
  const bytes = format === 'docx' ? await renderDocx(input) : await renderPdf(input)
  return download(bytes, { mediaType: mediaTypes[format], fileName: `${name}.${format}` })
}
