import { z } from 'zod'
import { checkFile, fileProblems } from '../../../platform/files/check-file.ts'
import { verdictOf } from '../../../platform/files/file-scanner.ts'
import { withoutMetadata } from '../../../platform/files/picture-metadata.ts'
import { isPicture } from '../../../platform/files/store-file.ts'
import { type Answer, download, notFound, page } from '../../../platform/http/answer.ts'
import type { FieldProblem, RawForm, UploadedFile } from '../../../platform/http/form.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { filesOf } from '../desk/move-form.ts'
import {
  type DraftFile,
  type DraftPaper,
  holdsTooMuch,
  largestDraftFile,
  type PaperWay,
  paperWays,
} from '../domain/apply/apply-draft.ts'
import { waysOf } from '../domain/apply/paper-ways.ts'
import { deleteDraftFiles } from '../store/apply-draft-files.ts'
import { changeDraft } from './change-draft.ts'
import { type ApplyGround, type OpenDraft, withOwnDraft } from './open-draft.ts'
import { PaperPage } from './paper-page.tsx'
import { PapersPage } from './papers-page.tsx'
import { applyPaths } from './paths.ts'

const PaperParams = z.object({ place: z.string().regex(/^[1-9]\d?$/u) })
const FileParams = PaperParams.extend({ fileId: z.uuid() })
const AnyForm = z.record(z.string(), z.unknown())

/** The papers of a dossier in preparation: one page for each, and what is there of them. */
export function papersRoutes(ground: ApplyGround): Route[] {
  const { drafts } = ground
  return [
    get({
      path: applyPaths.papers,
      access: 'anyone',
      handle: (visit) => withOwnDraft(ground, visit, async (opened) => page(<PapersPage opened={opened} />)),
    }),
    get({
      path: applyPaths.paper,
      access: 'anyone',
      params: PaperParams,
      handle: (visit) =>
        withOwnDraft(ground, visit, async (opened) => showPaper(opened, Number(visit.params.place), {}, [])),
    }),
    post({
      path: applyPaths.paper,
      access: 'anyone',
      audit: 'dossier-draft.paper-added',
      abuse: 'public-form',
      uploads: { files: 10, fileBytes: largestDraftFile },
      params: PaperParams,
      form: AnyForm,
      invalid: (visit, problems, typed) =>
        withOwnDraft(ground, visit, async (opened) =>
          showPaper(opened, Number(visit.params.place), typed, problems),
        ),
      handle: (visit) =>
        withOwnDraft(ground, visit, async (opened) => {
          const place = Number(visit.params.place)
          const read = await readPaper(opened, place, visit.form)
          if (!read.ok) return showPaper(opened, place, visit.form, read.problems)
          const { way, added, kept } = read
          const next = nextAddress(opened, place, visit.form)
          try {
            return await changeDraft(ground, visit, opened, next, async (tx, current) => {
              const before = current.papers[String(place)]?.files ?? []
              const staying = way === 'upload' ? before.filter(({ id }) => kept.includes(id)) : []
              const gone = before.filter((file) => !staying.includes(file)).map(({ id }) => id)
              const paper: DraftPaper = { way, files: [...staying, ...added.map(({ file }) => file)] }
              const changed = { ...current, papers: { ...current.papers, [place]: paper } }
              if (holdsTooMuch(changed)) throw new DraftFull()
              await deleteDraftFiles(tx, opened.key.lookup, gone)
              for (const { file, bytes } of added) await drafts.addFile(tx, opened.key, file.id, bytes)
              return changed
            })
          } catch (error) {
            if (!(error instanceof DraftFull)) throw error
            return showPaper(opened, place, visit.form, [{ field: 'tep', message: problemsOf.tooMuch }])
          }
        }),
    }),
    get({
      path: applyPaths.paperFile,
      access: 'anyone',
      params: FileParams,
      handle: (visit) =>
        withOwnDraft(ground, visit, async ({ draft, key }) => {
          const { place, fileId } = visit.params
          const file = draft.papers[place]?.files.find(({ id }) => id === fileId)
          if (file === undefined || file.scanAwaited) return notFound()
          const bytes = await drafts.readFile(visit.database, key, fileId)
          if (bytes === undefined) return notFound()
          const { mediaType, name: fileName } = file
          return download(bytes, { mediaType, fileName, inline: isPicture(file) })
        }),
    }),
  ]
}

/** More than a dossier may hold; nothing of the form was kept. */
class DraftFull extends Error {}

type ReadPaper =
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }
  | {
      readonly ok: true
      readonly way: PaperWay
      readonly kept: readonly string[]
      readonly added: readonly { readonly file: DraftFile; readonly bytes: Uint8Array }[]
    }

const problemsOf = {
  way: { vi: 'Chọn cách nộp giấy này', en: 'Choose how you hand in this paper' },
  none: {
    vi: 'Chọn ảnh hoặc tệp của giấy này, hoặc chọn cách nộp khác',
    en: 'Choose a picture or file of this paper, or another way',
  },
  tooMuch: {
    vi: 'Cả hồ sơ tối đa 30 tệp và 60 MB. Hãy chụp ảnh nhỏ hơn hoặc gộp thành PDF.',
    en: 'A dossier holds at most 30 files and 60 MB. Make smaller pictures or one PDF.',
  },
}

/** What the form says of a paper; files count as the answer even when another way was left chosen. */
async function readPaper(opened: OpenDraft, place: number, form: RawForm): Promise<ReadPaper> {
  const part = opened.version.parts[place - 1]
  const uploads = filesOf(form.tep)
  const kept = [form.giuLai].flat().filter((id) => typeof id === 'string')
  const chosen = uploads.length > 0 ? 'upload' : paperWays.find((way) => way === form.cach)
  const refuse = (field: string, message: FieldProblem['message']): ReadPaper => ({
    ok: false,
    problems: [{ field, message }],
  })
  if (part === undefined || chosen === undefined || !waysOf(part, opened.version.channels).includes(chosen))
    return refuse('cach', problemsOf.way)
  if (chosen !== 'upload') return { ok: true, way: chosen, kept: [], added: [] }
  if (uploads.length === 0 && kept.length === 0) return refuse('tep', problemsOf.none)
  const unsafe = await fileProblems('tep', uploads)
  if (unsafe.length > 0) return { ok: false, problems: unsafe }
  const added = (await Promise.all(uploads.map(keptFile))).flat()
  return { ok: true, way: 'upload', kept, added }
}

/** As it is kept; of a photograph without where and by what it was taken. */
async function keptFile(upload: UploadedFile) {
  const checked = await checkFile(upload)
  // Problems of files were told before.
  if (!checked.ok) return []
  const { name, mediaType } = checked.value
  const bytes = isPicture({ mediaType }) ? withoutMetadata(upload.bytes, mediaType) : upload.bytes
  const scanAwaited = verdictOf(upload.bytes)?.kind === 'unavailable'
  return [{ file: { id: crypto.randomUUID(), name, mediaType, size: bytes.length, scanAwaited }, bytes }]
}

function nextAddress({ version }: OpenDraft, place: number, form: RawForm): string {
  if (form.hanhDong === 'them') return applyPaths.paper.to({ place: String(place) })
  return place < version.parts.length
    ? applyPaths.paper.to({ place: String(place + 1) })
    : applyPaths.papers.to({})
}

function showPaper(
  opened: OpenDraft,
  place: number,
  typed: RawForm,
  problems: readonly FieldProblem[],
): Answer {
  const part = opened.version.parts[place - 1]
  if (part === undefined) return notFound()
  return page(
    <PaperPage
      opened={opened}
      place={place}
      part={part}
      ways={waysOf(part, opened.version.channels)}
      paper={opened.draft.papers[String(place)]}
      chosen={typeof typed.cach === 'string' ? typed.cach : undefined}
      problems={problems}
      requestId={crypto.randomUUID()}
    />,
    problems.length > 0 ? 422 : 200,
  )
}
