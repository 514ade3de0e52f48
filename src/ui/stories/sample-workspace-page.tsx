import { localDate } from '../../platform/kernel/dates.ts'
import { Button } from '../button/button.tsx'
import { ButtonRow } from '../button-row/button-row.tsx'
import { Deadline } from '../deadline/deadline.tsx'
import type { FieldProblem } from '../error-summary/error-summary.tsx'
import { errorOf } from '../error-summary/error-summary.tsx'
import { RadiosField } from '../field/radios-field.tsx'
import { SelectField } from '../field/select-field.tsx'
import { TextAreaField } from '../field/text-area-field.tsx'
import { FilterBar } from '../filter-bar/filter-bar.tsx'
import { Form } from '../form/form.tsx'
import { Notice } from '../notice/notice.tsx'
import { Page } from '../page/page.tsx'
import { Section } from '../section/section.tsx'
import { Table } from '../table/table.tsx'
import { Tabs } from '../tabs/tabs.tsx'
import { Tag } from '../tag/tag.tsx'

const tasks = [
  {
    title: 'Công khai, minh bạch về tuyển dụng viên chức đơn vị sự nghiệp công lập',
    unit: 'Trường Tiểu học Nguyễn Trung Trực',
    day: localDate('2024-11-25'),
    left: -2,
  },
  {
    title: 'Rà soát, đề xuất phương án đơn giản hóa thủ tục hành chính',
    unit: 'Phòng GD&ĐT',
    day: localDate('2024-11-29'),
    left: 2,
  },
  {
    title:
      'Kịp thời đăng tải dự thảo, chính sách pháp luật lên Cổng thông tin điện tử để lấy ý kiến nhân dân',
    unit: 'Các trường MN, MG, TH, THCS',
    day: localDate('2024-12-20'),
    left: 17,
  },
]

const errors: readonly FieldProblem[] = [
  { field: 'ly-do', message: { vi: 'Nêu lý do trả lại báo cáo', en: 'Say why the report is returned' } },
]

/** A page of the workspace put together from the components, with a form that was refused. */
export function SampleWorkspacePage() {
  return (
    <Page
      title={{ vi: 'Việc của tôi', en: 'My work' }}
      variant="workspace"
      width="wide"
      errors={errors}
      lead={{ vi: '12 việc cần làm, 1 việc trễ hạn.', en: '12 things to do, 1 late.' }}
      breadcrumbs={[{ href: '/', text: { vi: 'Trang chủ', en: 'Home' } }]}
    >
      <Tabs
        label={{ vi: 'Việc của tôi', en: 'My work' }}
        tabs={[
          { href: '?xem=can-lam', label: { vi: 'Cần làm', en: 'To do' }, current: true, count: 12 },
          { href: '?xem=cho', label: { vi: 'Chờ đơn vị khác', en: 'Waiting' }, current: false, count: 3 },
          { href: '?xem=xong', label: { vi: 'Đã xong', en: 'Done' }, current: false },
        ]}
      />
      <FilterBar action="/viec">
        <SelectField
          name="linh-vuc"
          label={{ vi: 'Lĩnh vực', en: 'Area' }}
          choices={[{ value: '', label: { vi: 'Tất cả', en: 'All' } }]}
        />
        <SelectField
          name="han"
          label={{ vi: 'Thời hạn', en: 'Due' }}
          choices={[{ value: '', label: { vi: 'Tất cả', en: 'All' } }]}
        />
      </FilterBar>
      <Table
        caption={{ vi: 'Nhiệm vụ', en: 'Tasks' }}
        rows={tasks}
        rowKey={(task) => task.title}
        columns={[
          {
            key: 'title',
            header: { vi: 'Nhiệm vụ', en: 'Task' },
            rowHeader: true,
            cell: (task) => <a href="/viec/1">{task.title}</a>,
          },
          { key: 'unit', header: { vi: 'Đơn vị', en: 'Unit' }, cell: (task) => task.unit },
          {
            key: 'due',
            header: { vi: 'Thời hạn', en: 'Due' },
            cell: (task) => <Deadline day={task.day} workingDaysLeft={task.left} />,
          },
          {
            key: 'state',
            header: { vi: 'Trạng thái', en: 'State' },
            cell: (task) =>
              task.left < 0 ? (
                <Tag tone="danger">{{ vi: 'Trễ hạn', en: 'Late' }}</Tag>
              ) : (
                <Tag tone="info">{{ vi: 'Đang thực hiện', en: 'In progress' }}</Tag>
              ),
          },
        ]}
      />
      <Section title={{ vi: 'Báo cáo của Trường Tiểu học Nguyễn Trung Trực', en: 'Report of a school' }}>
        <Notice tone="warning" title={{ vi: 'Gửi trễ 2 ngày làm việc', en: 'Sent 2 working days late' }}>
          <p>Hạn là ngày 25/11/2024 theo phần III, mục 3 của kế hoạch.</p>
        </Notice>
        <Form action="/bao-cao/1/tra-lai" draftKey="tra-lai-1">
          <RadiosField
            name="quyet-dinh"
            label={{ vi: 'Quyết định', en: 'Decision' }}
            value="tra-lai"
            choices={[
              { value: 'nhan', label: { vi: 'Tiếp nhận báo cáo', en: 'Accept the report' } },
              {
                value: 'tra-lai',
                label: { vi: 'Trả lại để bổ sung', en: 'Return for correction' },
                hint: { vi: 'Trường có 3 ngày làm việc để gửi lại', en: 'The school has 3 working days' },
              },
            ]}
          />
          <TextAreaField
            name="ly-do"
            label={{ vi: 'Lý do trả lại', en: 'Reason' }}
            hint={{ vi: 'Nêu rõ mục cần bổ sung.', en: 'Name the part to complete.' }}
            error={errorOf(errors, 'ly-do')}
            maxLength={1000}
          />
          <ButtonRow>
            <Button>Lưu quyết định</Button>
            <Button variant="secondary">Lưu nháp</Button>
          </ButtonRow>
        </Form>
      </Section>
    </Page>
  )
}
