import { formatDay } from '../../../platform/kernel/dates.ts'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import type { ListedPosting } from '../store/postings.ts'
import { noticePaths } from './paths.ts'

const texts = {
  caption: { vi: 'Trên bảng tin', en: 'On the board' },
  place: { vi: 'Nơi dán', en: 'Where' },
  posted: { vi: 'Dán ngày', en: 'Put up' },
  taken: { vi: 'Gỡ ngày', en: 'Taken down' },
  hangs: { vi: 'Đang dán', en: 'Hangs' },
  pictures: { vi: 'Ảnh', en: 'Pictures' },
  postedPicture: { vi: 'lúc dán', en: 'when put up' },
  takenPicture: { vi: 'lúc gỡ', en: 'when taken down' },
  takeDown: { vi: 'Ghi việc gỡ', en: 'Record taking down' },
  outdated: { vi: 'bản cũ, hãy in lại', en: 'an old version, print it again' },
}

/** Where one publication hung and hangs. */
export function PostingList({ postings }: { readonly postings: readonly ListedPosting[] }) {
  const words = useWords()
  return (
    <Table
      caption={texts.caption}
      rows={postings}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'place',
          header: texts.place,
          rowHeader: true,
          cell: ({ place, version, currentVersion, end }) =>
            end === null && version < currentVersion ? `${place} (${words(texts.outdated)})` : place,
        },
        { key: 'posted', header: texts.posted, cell: ({ postedOn }) => formatDay(postedOn) },
        {
          key: 'taken',
          header: texts.taken,
          cell: ({ id, end, place }) =>
            end === null ? (
              <LinkButton
                href={noticePaths.takeDown.to({ postingId: id })}
                variant="quiet"
                small
                about={place}
              >
                {words(texts.takeDown)}
              </LinkButton>
            ) : (
              formatDay(end.takenOn)
            ),
        },
        { key: 'pictures', header: texts.pictures, cell: (posting) => <Pictures posting={posting} /> },
      ]}
    />
  )
}

function Pictures({ posting }: { readonly posting: ListedPosting }) {
  const words = useWords()
  const { id: postingId, picture, end } = posting
  const endPicture = end?.picture ?? null
  return (
    <>
      {picture !== null && (
        <a href={noticePaths.picture.to({ postingId, fileId: picture })}>{words(texts.postedPicture)}</a>
      )}{' '}
      {endPicture !== null && (
        <a href={noticePaths.picture.to({ postingId, fileId: endPicture })}>{words(texts.takenPicture)}</a>
      )}
    </>
  )
}
