import { z } from 'zod'
import type { FileStore } from '../../../platform/files/file-store.ts'
import { pictureToShow, readStoredFile } from '../../../platform/files/store-file.ts'
import { notFound } from '../../../platform/http/answer.ts'
import { get, type Route } from '../../../platform/http/route.ts'
import { idSchema } from '../../../platform/kernel/ids.ts'
import { findPosting } from '../store/postings.ts'
import { noticePaths } from './paths.ts'

const PictureParams = z.object({
  number: z
    .string()
    .regex(/^[1-9]\d{0,14}$/u)
    .transform(Number),
  postingId: idSchema('posting'),
  fileId: idSchema('file'),
})

/** A picture of a notice on its board, as long as what hung there is public. */
export function publicPictureRoute(files: FileStore): Route {
  return get({
    path: noticePaths.publicPicture,
    access: 'anyone',
    params: PictureParams,
    handle: async ({ database, params }) => {
      const { number, postingId, fileId } = params
      const posting = await findPosting(database, postingId)
      const isShown =
        posting?.number === number &&
        posting.publicationState === 'public' &&
        [posting.picture, posting.end?.picture].includes(fileId)
      const file = isShown ? await readStoredFile(database, files, fileId) : undefined
      return file === undefined ? notFound() : pictureToShow(file)
    },
  })
}
