import { z } from 'zod'
import { fileDownload, readStoredFile } from '../../../platform/files/store-file.ts'
import { notFound, page } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import type { CaseDependencies } from '../dependencies.ts'
import { deadlineOfClock } from '../domain/case-deadline.ts'
import { listCaseFiles } from '../store/desk-case.ts'
import { CasePage } from './case-page.tsx'
import { loadCaseView } from './case-view.ts'
import { rightsOf } from './desk-rights.ts'
import { readingCase } from './open-desk.ts'
import { CaseParams, deskPaths } from './paths.ts'
import { WhyPage } from './why-page.tsx'

const CaseQuery = z.object({ xong: z.string().max(60).optional().catch(undefined) })
const FileParams = CaseParams.extend({ fileId: idSchema('file') })
const ClockParams = CaseParams.extend({ clock: z.string().max(60) })

const notDoneWords: Readonly<Record<string, Words>> = {
  'ghi-chu-trong': {
    vi: 'Ghi chú còn trống hoặc dài quá 5.000 chữ cái. Hãy viết rồi lưu lại.',
    en: 'The note is empty or longer than 5,000 characters. Write it, then save it again.',
  },
}

const doneWords: Readonly<Record<string, Words>> = {
  'phan-cong': { vi: 'Đã phân công.', en: 'Assigned.' },
  'ghi-chu': { vi: 'Đã thêm ghi chú nội bộ.', en: 'The note is added.' },
  ky: { vi: 'Đã ký và lấy số văn bản.', en: 'Signed and numbered.' },
  'hoi-y-kien': { vi: 'Đã gửi câu hỏi. Thời hạn vẫn tính.', en: 'The question is sent. The clock runs on.' },
  'lien-quan': { vi: 'Đã ghi hồ sơ liên quan.', en: 'The cases are linked.' },
  'muc-bao-mat': { vi: 'Đã đổi mức bảo mật.', en: 'The confidentiality is changed.' },
  'cong-khai': { vi: 'Đã công khai câu hỏi và trả lời.', en: 'Question and answer are published.' },
  'rut-cong-khai': { vi: 'Đã rút khỏi trang công khai.', en: 'Withdrawn from the public page.' },
  'tra-loi-chung': { vi: 'Đã xử lý các hồ sơ đã chọn.', en: 'It is done for the chosen cases.' },
  'phan-loai-lai': {
    vi: 'Đây là hồ sơ mới sau khi phân loại lại. Ngày nhận giữ nguyên.',
    en: 'This is the case as it was reclassified. The day of receipt is unchanged.',
  },
}

/** The page of a case, why its dates are what they are, and its files. */
export function caseRoutes({ office, files }: CaseDependencies): Route[] {
  return [
    get({
      path: deskPaths.case,
      access: 'cases.read',
      params: CaseParams,
      query: CaseQuery,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', async (tx, opened) => {
          const view = await loadCaseView(tx, opened, visit.today)
          if (view === undefined) return notFound()
          const { xong } = visit.query
          const done =
            xong === undefined ? undefined : (doneWords[xong] ?? opened.type.transitions[xong]?.words)
          const notDone = xong === undefined ? undefined : notDoneWords[xong]
          return page(<CasePage view={view} rights={rightsOf(visit, view)} done={done} notDone={notDone} />)
        }),
    }),
    get({
      path: deskPaths.why,
      access: 'cases.read',
      params: ClockParams,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.read', async (_tx, opened) => {
          const { case: found, type, world } = opened
          const standing = found.standing.clocks[visit.params.clock]
          const definition = type.clocks[visit.params.clock]
          if (standing === undefined || definition === undefined) return notFound()
          const deadline = deadlineOfClock(standing, found.procedureDays, world)
          return page(
            <WhyPage caseId={found.id} code={found.code} clock={definition.words} deadline={deadline} />,
          )
        }),
    }),
    get({
      path: deskPaths.file,
      access: 'cases.read',
      params: FileParams,
      handle: (visit) =>
        readingCase(office, visit, visit.params.caseId, 'case.file-read', async (tx, { case: found }) => {
          const { fileId } = visit.params
          const attached = await listCaseFiles(tx, found.id)
          if (!attached.some((file) => file.fileId === fileId)) return notFound()
          const stored = await readStoredFile(tx, files, fileId)
          return stored === undefined ? notFound() : fileDownload(stored)
        }),
    }),
  ]
}
