import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { type InspectionDocument, inspectionDocuments } from './document-kinds.ts'
import type { SeenInspection } from './load-inspection.ts'
import { inspectionPaths } from './paths.ts'

const texts = {
  title: { vi: 'Văn bản', en: 'Documents' },
  names: {
    'quyet-dinh': { vi: 'Quyết định kiểm tra', en: 'Decision' },
    phieu: { vi: 'Phiếu kiểm tra để in (có mã QR)', en: 'Paper form (with a QR code)' },
    'bien-ban': { vi: 'Biên bản kiểm tra', en: 'Minutes' },
    'ket-luan': { vi: 'Kết luận kiểm tra', en: 'Conclusion' },
  } satisfies Record<InspectionDocument, unknown>,
}

/** The documents that there are by now, as Word and PDF. */
export function InspectionDocuments({ view, insider }: SeenInspection) {
  const words = useWords()
  const { inspection } = view
  const there = inspectionDocuments(view, insider)
  if (there.length === 0) return null
  return (
    <Section title={texts.title}>
      <ul>
        {there.map((document) => (
          <li key={document}>
            {words(texts.names[document])}:{' '}
            {(['docx', 'pdf'] as const).map((format) => (
              <>
                <a
                  key={format}
                  href={inspectionPaths.document.to({ inspectionId: inspection.id, document, format })}
                >
                  {format === 'docx' ? 'Word' : 'PDF'}
                  <span class="govuk-visually-hidden">: {words(texts.names[document])}</span>
                </a>{' '}
              </>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
