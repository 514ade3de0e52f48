import type { Words } from '../../../platform/i18n/words.ts'
import { useWords } from '../../../ui/page-context.ts'
import type { Change } from './changes.ts'

const texts = {
  none: {
    vi: 'Chữ và tệp không thay đổi.',
    en: 'Words and files are the same.',
  },
  title: { vi: 'Tiêu đề', en: 'Title' },
  law: { vi: 'Căn cứ', en: 'Legal basis' },
  was: { vi: 'trước:', en: 'was:' },
  is: { vi: 'nay:', en: 'now:' },
  added: { vi: 'Thêm:', en: 'Added:' },
  removed: { vi: 'Bỏ:', en: 'Removed:' },
  fileAdded: { vi: 'Thêm tệp:', en: 'File added:' },
  fileRemoved: { vi: 'Bỏ tệp:', en: 'File removed:' },
  fileReplaced: { vi: 'Thay tệp cùng tên:', en: 'File replaced by another of the same name:' },
  more: (count: number): Words => ({
    vi: `… và ${count} thay đổi khác. Mở từng phiên bản để xem đủ.`,
    en: `… and ${count} more. Open each version to see all.`,
  }),
}

const mostShown = 60

/** What changed between two versions, in plain words. */
export function ChangesList({ changes }: { readonly changes: readonly Change[] }) {
  const words = useWords()
  if (changes.length === 0) return <p>{words(texts.none)}</p>
  const shown = changes.slice(0, mostShown)
  return (
    <>
      <ul>
        {shown.map((change, index) => (
          <li key={`${index}`}>
            <OneChange change={change} />
          </li>
        ))}
      </ul>
      {changes.length > shown.length && <p>{words(texts.more(changes.length - shown.length))}</p>}
    </>
  )
}

function OneChange({ change }: { readonly change: Change }) {
  const words = useWords()
  switch (change.kind) {
    case 'title':
    case 'law':
      return <BeforeAndAfter where={words(texts[change.kind])} {...change} />
    case 'value':
      return <BeforeAndAfter {...change} />
    case 'added':
      return (
        <>
          {words(texts.added)} <ins>{[change.where, change.text].filter(Boolean).join(': ')}</ins>
        </>
      )
    case 'removed':
      return (
        <>
          {words(texts.removed)} <del>{[change.where, change.text].filter(Boolean).join(': ')}</del>
        </>
      )
    case 'file-added':
      return (
        <>
          {words(texts.fileAdded)} {change.name}
        </>
      )
    case 'file-removed':
      return (
        <>
          {words(texts.fileRemoved)} {change.name}
        </>
      )
    case 'file-replaced':
      return (
        <>
          {words(texts.fileReplaced)} {change.name}
        </>
      )
  }
}

function BeforeAndAfter(props: { readonly where: string; readonly before: string; readonly after: string }) {
  const words = useWords()
  return (
    <>
      <strong>{props.where}</strong>: {words(texts.was)} <del>{props.before || '–'}</del>, {words(texts.is)}{' '}
      <ins>{props.after || '–'}</ins>
    </>
  )
}
