import { Card, CardGrid } from '../../../ui/card/card.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { organisationPaths } from '../paths.ts'
import type { NamedUnit } from '../store/unit-queries.ts'

const texts = {
  manage: { vi: 'Quản lý đơn vị', en: 'Manage units' },
  lead: { vi: 'Chọn việc cần làm với đơn vị này.', en: 'What do you want to do with this unit?' },
  open: { vi: 'Mở trang công khai của đơn vị', en: 'Open its public page' },
}

const changes = [
  {
    path: organisationPaths.rename,
    title: { vi: 'Đổi tên', en: 'Rename' },
    text: { vi: 'Tên mới từ một ngày; tên cũ vẫn giữ cho thời gian trước.', en: 'A new name from a day on.' },
  },
  {
    path: organisationPaths.transfer,
    title: { vi: 'Chuyển cơ quan quản lý', en: 'Change the superior' },
    text: {
      vi: 'Từ một ngày, đơn vị trực thuộc cơ quan khác.',
      en: 'Another authority directs it from a day on.',
    },
  },
  {
    path: organisationPaths.contact,
    title: { vi: 'Sửa thông tin liên hệ', en: 'Edit contact details' },
    text: {
      vi: 'Địa chỉ, điện thoại, thư điện tử, ký hiệu văn bản.',
      en: 'Address, telephone, e-mail, symbol.',
    },
  },
  {
    path: organisationPaths.dissolve,
    title: { vi: 'Kết thúc hoạt động', en: 'End the unit' },
    text: { vi: 'Sáp nhập, chia, tách hoặc giải thể.', en: 'Merge, split or dissolve it.' },
  },
]

/** The ways to change one unit. */
export function ChangeMenuPage({ unit }: { unit: NamedUnit }) {
  const words = useWords()
  const { code } = unit
  return (
    <Page
      title={unit.name}
      lead={texts.lead}
      variant="workspace"
      breadcrumbs={[{ href: organisationPaths.manage.to({}), text: texts.manage }]}
    >
      <CardGrid>
        {changes.map(({ path, title, text }) => (
          <Card key={path.pattern} title={title} href={path.to({ code })} headingLevel={2}>
            <p>{words(text)}</p>
          </Card>
        ))}
      </CardGrid>
      <p>
        <a href={organisationPaths.unit.to({ code })}>{words(texts.open)}</a>
      </p>
    </Page>
  )
}
