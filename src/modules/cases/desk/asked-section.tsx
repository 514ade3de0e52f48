import { Details } from '../../../ui/details/details.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { ValuesList } from '../fields/values-list.tsx'
import type { CaseView } from './case-view.ts'
import { deskPaths } from './paths.ts'

const texts = {
  asked: { vi: 'Nội dung', en: 'What is asked' },
  files: { vi: 'Tệp', en: 'Files' },
  fromCitizen: { vi: 'người gửi nộp', en: 'from the citizen' },
  internalFile: { vi: 'nội bộ', en: 'internal' },
  sender: { vi: 'Người gửi (thông tin cá nhân)', en: 'Who asks (personal)' },
  anonymous: { vi: 'Người gửi không nêu tên.', en: 'Whoever filed it gave no name.' },
  name: { vi: 'Họ tên', en: 'Name' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  citizenNumber: { vi: 'Số định danh', en: 'Identity number' },
} as const

/** What was asked, with its files and whoever asks. */
export function AskedSection({ view }: { readonly view: CaseView }) {
  const { case: found } = view.opened
  return (
    <Section title={texts.asked}>
      <ValuesList
        fields={view.fields}
        values={view.values}
        names={{
          units: new Map([...view.names.units].map(([id, { name }]) => [id, name])),
          files: new Map(view.files.map(({ fileId, name }) => [fileId, name])),
        }}
        fileHref={(id) => deskPaths.file.to({ caseId: found.id, fileId: id })}
      />
      <FileList view={view} />
      <SenderDetails view={view} />
    </Section>
  )
}

function FileList({ view }: { readonly view: CaseView }) {
  const words = useWords()
  if (view.files.length === 0) return null
  return (
    <>
      <h3>{words(texts.files)}</h3>
      <ul>
        {view.files.map(({ fileId, name, byCitizen, forCitizen }) => (
          <li key={fileId}>
            <a href={deskPaths.file.to({ caseId: view.opened.case.id, fileId })}>{name}</a>
            {byCitizen && ` (${words(texts.fromCitizen)})`}
            {!byCitizen && !forCitizen && ` (${words(texts.internalFile)})`}
          </li>
        ))}
      </ul>
    </>
  )
}

function SenderDetails({ view: { content } }: { readonly view: CaseView }) {
  const words = useWords()
  const { applicant } = content
  if (applicant === null) return <p>{words(texts.anonymous)}</p>
  const rows = [
    { key: texts.name, value: applicant.name },
    { key: texts.phone, value: applicant.phone },
    { key: texts.email, value: applicant.email },
    { key: texts.address, value: applicant.address },
    { key: texts.citizenNumber, value: applicant.citizenNumber },
  ]
  return (
    <Details summary={texts.sender}>
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
    </Details>
  )
}
