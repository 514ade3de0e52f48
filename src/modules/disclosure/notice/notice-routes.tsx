import { z } from 'zod'
import { installationKind } from '../../../platform/database/installation.ts'
import { paperSizes } from '../../../platform/documents/paper-sizes.ts'
import { renderPdf } from '../../../platform/documents/render-pdf.ts'
import { isPicture, pictureToShow, readStoredFile, storeFile } from '../../../platform/files/store-file.ts'
import { type Answer, download, notFound, page, redirect } from '../../../platform/http/answer.ts'
import { optionalText, requiredText, type UploadedFile } from '../../../platform/http/form.ts'
import { chosenId, optionalDay, requiredDay } from '../../../platform/http/form-values.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { problem } from '../../../platform/i18n/problem.ts'
import { dayInVietnam, type LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, newId } from '../../../platform/kernel/ids.ts'
import { latestCheckpointLine } from '../../../platform/public-log/index.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { peopleOfUnits } from '../../organisations/index.ts'
import { keptUntil } from '../domain/templates/public-until.ts'
import { portalPaths } from '../portal/paths.ts'
import { filesOf } from '../publish/draft-form.ts'
import { findDuty } from '../publish/duty-at-hand.ts'
import { withoutTraces } from '../publish/keep-files.ts'
import { publishPaths } from '../publish/paths.ts'
import { PublicationParams } from '../publish/publication-routes.tsx'
import type { PublishDependencies } from '../publish/publish-ground.ts'
import { findPublicationById } from '../store/draft-queries.ts'
import {
  findPosting,
  hangingNow,
  insertPosting,
  insertPostingEnd,
  type ListedPosting,
  postingsOf,
  takenDown,
} from '../store/postings.ts'
import { listVersions } from '../store/publication-queries.ts'
import { postingsTopic } from '../topics.ts'
import { BoardPage } from './board-page.tsx'
import { noticeDocument } from './notice-document.ts'
import { noticeHeader } from './notice-header.ts'
import { noticePaths } from './paths.ts'
import { PostPage, TakeDownPage } from './posting-pages.tsx'

const PaperParams = PublicationParams.extend({ paper: z.enum(paperSizes) })
const PostingParams = z.object({ postingId: idSchema('posting') })
const PictureParams = PostingParams.extend({ fileId: idSchema('file') })
const onePicture = { files: 1, fileBytes: 20 * 1024 * 1024 } as const
const whoMessage = problem({ vi: 'Chọn một người của đơn vị', en: 'Choose somebody of the unit' })

const PostForm = z.object({
  noi: requiredText(problem({ vi: 'Ghi nơi dán thông báo', en: 'Say where it was put up' }), 300),
  ngay: requiredDay,
  nguoi: chosenId('person', whoMessage),
  den: optionalDay,
  anh: z.unknown().optional(),
})
const TakeDownForm = z.object({
  ngay: requiredDay,
  nguoi: chosenId('person', whoMessage),
  lyDo: optionalText(1_000),
  anh: z.unknown().optional(),
})

type PublicationVisit = Visit<z.infer<typeof PublicationParams>, unknown, SignedIn>
type PostingVisit = Visit<z.infer<typeof PostingParams>, unknown, SignedIn>

/** The notice on paper: printing it, and what hangs where. */
export function noticeRoutes(ground: PublishDependencies): Route[] {
  return [
    get({
      path: noticePaths.paper,
      access: 'disclosure.write',
      params: PaperParams,
      handle: async (visit) => {
        const publication = await publicationAtHand(visit)
        if (publication === undefined || publication.state !== 'public') return notFound()
        const versions = await listVersions(visit.database, publication.id)
        const content = versions.at(-1)?.content
        if (content == null) return notFound()
        const [header, checkpoint, kind] = await Promise.all([
          noticeHeader(visit.database, publication.unitId, dayInVietnam(publication.changedAt)),
          latestCheckpointLine(visit.database),
          installationKind(visit.database),
        ])
        const { paper } = visit.params
        const bytes = await renderPdf(
          noticeDocument({
            ...header,
            publication,
            content,
            paper,
            url: `${ground.origin}${portalPaths.one.to({ number: String(publication.number) })}`,
            checkpoint,
            exampleData: kind === 'example',
          }),
        )
        return download(bytes, {
          mediaType: 'application/pdf',
          fileName: `thong-bao-${publication.number}-${paper}.pdf`,
          inline: true,
        })
      },
    }),
    get({
      path: noticePaths.board,
      access: 'disclosure.write',
      handle: async ({ database, today, unitsFor }) => {
        const units = unitsFor('disclosure.write')
        const [hanging, gone] = await Promise.all([
          hangingNow(database, units),
          takenDown(database, units, 20),
        ])
        return page(<BoardPage hanging={hanging} gone={gone} today={today} />)
      },
    }),
    get({
      path: noticePaths.post,
      access: 'disclosure.write',
      params: PublicationParams,
      handle: (visit) => showPost(visit, ground, nothingTyped),
    }),
    post({
      path: noticePaths.post,
      access: 'disclosure.write',
      audit: 'notice.posted',
      params: PublicationParams,
      form: PostForm,
      uploads: onePicture,
      invalid: (visit, problems, typed) => showPost(visit, ground, { typed, problems }),
      handle: async (visit) => {
        const publication = await publicationAtHand(visit)
        if (publication === undefined) return notFound()
        const { noi: place, ngay, nguoi, den, anh } = visit.form
        const again = (field: string, message: (typeof texts)['future']) =>
          showPost(visit, ground, { typed: visit.typed, problems: [{ field, message }] })
        if (ngay > visit.today) return again('ngay', texts.future)
        if (den !== null && den < ngay) return again('den', texts.endBefore)
        const people = await peopleOfUnits(visit.database, [publication.unitId], visit.today)
        if (!people.some(({ id }) => id === nguoi)) return again('nguoi', texts.stranger)
        const picture = await readPicture(anh)
        if (picture === 'no-picture') return again('anh', texts.noPicture)
        const id = newId('posting')
        return visit.write(async ({ tx, audit }) => {
          const { personId } = visit.actor
          const fileId =
            picture &&
            (await storeFile(tx, ground.files, {
              ...picture,
              unitId: publication.unitId,
              uploadedBy: personId,
            }))
          await insertPosting(tx, {
            id,
            publicationId: publication.id,
            version: publication.version,
            unitId: publication.unitId,
            place,
            postedOn: ngay,
            postedBy: nguoi,
            until: den,
            picture: fileId ?? null,
            recordedBy: personId,
            at: visit.now,
          })
          await touchTopics(tx, [postingsTopic])
          await audit({ subject: { kind: 'posting', id }, unitId: publication.unitId })
          return redirect(publishPaths.publication.to({ publicationId: publication.id }))
        })
      },
    }),
    get({
      path: noticePaths.takeDown,
      access: 'disclosure.write',
      params: PostingParams,
      handle: (visit) => showTakeDown(visit, nothingTyped),
    }),
    post({
      path: noticePaths.takeDown,
      access: 'disclosure.write',
      audit: 'notice.taken-down',
      params: PostingParams,
      form: TakeDownForm,
      uploads: onePicture,
      invalid: (visit, problems, typed) => showTakeDown(visit, { typed, problems }),
      handle: async (visit) => {
        const posting = await postingAtHand(visit)
        if (posting === undefined || posting.end !== null) return notFound()
        const { ngay, nguoi, lyDo, anh } = visit.form
        const again = (field: string, message: (typeof texts)['future']) =>
          showTakeDown(visit, { typed: visit.typed, problems: [{ field, message }] })
        if (ngay > visit.today) return again('ngay', texts.future)
        if (ngay < posting.postedOn) return again('ngay', texts.beforePosting)
        if (posting.until !== null && ngay <= posting.until && lyDo === '')
          return again('lyDo', texts.noReason)
        const people = await peopleOfUnits(visit.database, [posting.unitId], visit.today)
        if (!people.some(({ id }) => id === nguoi)) return again('nguoi', texts.stranger)
        const picture = await readPicture(anh)
        if (picture === 'no-picture') return again('anh', texts.noPicture)
        return visit.write(async ({ tx, audit }) => {
          const { personId } = visit.actor
          const fileId =
            picture &&
            (await storeFile(tx, ground.files, { ...picture, unitId: posting.unitId, uploadedBy: personId }))
          await insertPostingEnd(tx, posting.id, {
            takenOn: ngay,
            takenBy: nguoi,
            reason: lyDo,
            picture: fileId ?? null,
            recordedBy: personId,
            at: visit.now,
          })
          await touchTopics(tx, [postingsTopic])
          await audit({ subject: { kind: 'posting', id: posting.id }, unitId: posting.unitId })
          return redirect(noticePaths.board.to({}))
        })
      },
    }),
    get({
      path: noticePaths.picture,
      access: 'disclosure.write',
      params: PictureParams,
      handle: async (visit) => {
        const posting = await postingAtHand(visit)
        const { fileId } = visit.params
        if (posting === undefined || ![posting.picture, posting.end?.picture].includes(fileId))
          return notFound()
        const file = await readStoredFile(visit.database, ground.files, fileId)
        return file === undefined ? notFound() : pictureToShow(file)
      },
    }),
  ]
}

async function publicationAtHand(visit: PublicationVisit) {
  const publication = await findPublicationById(visit.database, visit.params.publicationId)
  return publication !== undefined && visit.may('disclosure.write', publication.unitId)
    ? publication
    : undefined
}

async function postingAtHand(visit: PostingVisit): Promise<ListedPosting | undefined> {
  const posting = await findPosting(visit.database, visit.params.postingId)
  return posting !== undefined && visit.may('disclosure.write', posting.unitId) ? posting : undefined
}

/** The photograph as it is kept; undefined when none was sent. */
async function readPicture(value: unknown): Promise<UploadedFile | 'no-picture' | undefined> {
  const [upload] = filesOf(value)
  if (upload === undefined) return undefined
  const { mediaType, ...file } = await withoutTraces(upload)
  return isPicture({ mediaType }) ? file : 'no-picture'
}

async function showPost(
  visit: PublicationVisit,
  ground: PublishDependencies,
  form: TypedForm,
): Promise<Answer> {
  const { database, today } = visit
  const publication = await publicationAtHand(visit)
  if (publication === undefined) return notFound()
  const [people, postings] = await Promise.all([
    peopleOfUnits(database, [publication.unitId], today),
    postingsOf(database, publication.id),
  ])
  return page(
    <PostPage
      publicationId={publication.id}
      title={publication.title}
      today={today}
      until={boardUntil(ground, publication.duty?.code, today)}
      lastPlace={postings[0]?.place ?? ''}
      people={people}
      me={visit.actor.personId}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}

/** Until when the duty wants it on the board; the years of a portal are not those of a board. */
function boardUntil(
  { content }: PublishDependencies,
  code: string | undefined,
  from: LocalDate,
): LocalDate | undefined {
  const kept = code === undefined ? undefined : findDuty(content, code, from)?.version.kept
  return kept?.type === 'at-least' && kept.unit === 'calendar-day' ? keptUntil(kept, from) : undefined
}

async function showTakeDown(visit: PostingVisit, form: TypedForm): Promise<Answer> {
  const posting = await postingAtHand(visit)
  if (posting === undefined || posting.end !== null) return notFound()
  return page(
    <TakeDownPage
      posting={posting}
      today={visit.today}
      people={await peopleOfUnits(visit.database, [posting.unitId], visit.today)}
      me={visit.actor.personId}
      form={form}
      requestId={crypto.randomUUID()}
    />,
    statusOf(form),
  )
}

const texts = {
  future: { vi: 'Ngày này chưa đến', en: 'That day has not come' },
  endBefore: { vi: 'Ngày phải dán đến không được trước ngày dán', en: 'It cannot end before it begins' },
  beforePosting: { vi: 'Ngày gỡ không được trước ngày dán', en: 'It cannot come down before it was put up' },
  noReason: { vi: 'Ghi lý do gỡ trước thời hạn', en: 'Say why it came down before its time' },
  stranger: { vi: 'Chọn một người của đơn vị', en: 'Choose somebody of the unit' },
  noPicture: { vi: 'Chọn ảnh JPEG, PNG hoặc WebP', en: 'Choose a JPEG, PNG or WebP picture' },
}
