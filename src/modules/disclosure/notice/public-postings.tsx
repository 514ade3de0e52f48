import { formatDay } from '../../../platform/kernel/dates.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { ListedPosting } from '../store/postings.ts'
import { noticePaths } from './paths.ts'

const texts = {
  title: { vi: 'Trên bảng tin', en: 'On the notice board' },
  place: { vi: 'Nơi dán', en: 'Where' },
  posted: { vi: 'Dán ngày', en: 'Put up' },
  taken: { vi: 'Gỡ ngày', en: 'Taken down' },
  hangs: { vi: 'Đang dán', en: 'Hangs there now' },
  version: { vi: 'Phiên bản', en: 'Version' },
  pictures: { vi: 'Ảnh', en: 'Pictures' },
  postedPicture: { vi: 'Ảnh lúc dán', en: 'Picture when put up' },
  takenPicture: { vi: 'Ảnh lúc gỡ', en: 'Picture when taken down' },
}

/** Where a publication hung on paper, from when to when, with the pictures: for everybody, and without who did it. */
export function PublicPostings({
  number,
  postings,
}: {
  readonly number: number
  readonly postings: readonly ListedPosting[]
}) {
  const words = useWords()
  if (postings.length === 0) return null
  return (
    <Section title={texts.title}>
      <Table
        caption={texts.title}
        captionHidden
        rows={postings}
        rowKey={({ id }) => id}
        columns={[
          { key: 'place', header: texts.place, rowHeader: true, cell: ({ place }) => place },
          { key: 'posted', header: texts.posted, cell: ({ postedOn }) => formatDay(postedOn) },
          {
            key: 'taken',
            header: texts.taken,
            cell: ({ end }) => (end === null ? words(texts.hangs) : formatDay(end.takenOn)),
          },
          { key: 'version', header: texts.version, numeric: true, cell: ({ version }) => String(version) },
          {
            key: 'pictures',
            header: texts.pictures,
            cell: ({ id, place, picture, end }) =>
              [
                { fileId: picture, text: texts.postedPicture },
                { fileId: end?.picture ?? null, text: texts.takenPicture },
              ].flatMap(({ fileId, text }) =>
                fileId === null
                  ? []
                  : [
                      <a
                        key={fileId}
                        href={noticePaths.publicPicture.to({ number: `${number}`, postingId: id, fileId })}
                      >
                        {words(text)}
                        <span class="govuk-visually-hidden">, {place}</span>
                      </a>,
                      ' ',
                    ],
              ),
          },
        ]}
      />
    </Section>
  )
}
