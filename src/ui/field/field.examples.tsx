import type { ComponentExamples } from '../stories/example.ts'
import { hostileText, longName, longText } from '../stories/sample-texts.ts'
import { CheckboxesField } from './checkboxes-field.tsx'
import { DateField } from './date-field.tsx'
import { FileField } from './file-field.tsx'
import { RadiosField } from './radios-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextAreaField } from './text-area-field.tsx'
import { TextField } from './text-field.tsx'

const levels = [
  { value: 'mn', label: { vi: 'Mầm non, mẫu giáo', en: 'Kindergarten' } },
  { value: 'th', label: { vi: 'Tiểu học', en: 'Primary' } },
  {
    value: 'thcs',
    label: { vi: 'Trung học cơ sở', en: 'Lower secondary' },
    hint: { vi: 'Từ lớp 6 đến lớp 9', en: 'Grades 6 to 9' },
  },
]
const hostileChoices = [{ value: hostileText, label: hostileText, hint: hostileText }]

export const fieldExamples: ComponentExamples = {
  id: 'field',
  title: { vi: 'Ô nhập', en: 'Field' },
  examples: [
    {
      kind: 'usual',
      render: () => (
        <>
          <TextField
            name="ho-ten"
            label={{ vi: 'Họ và tên', en: 'Full name' }}
            value="Nguyễn Thị Bích Phượng"
            autocomplete="name"
          />
          <TextField
            name="dien-thoai"
            label={{ vi: 'Số điện thoại', en: 'Phone number' }}
            hint={{ vi: 'Chỉ dùng để báo kết quả', en: 'Used only to tell you the result' }}
            kind="tel"
            width="medium"
            optional
            autocomplete="tel"
          />
          <TextAreaField
            name="noi-dung"
            label={{ vi: 'Nội dung phản ánh', en: 'What happened' }}
            maxLength={2000}
            value="Nhà trường thu quỹ lớp không có biên nhận."
          />
          <TextAreaField
            name="dia-chi"
            label={{ vi: 'Nơi ở hiện nay', en: 'Where you live' }}
            rows={2}
            autocomplete="street-address"
          />
          <SelectField name="cap-hoc" label={{ vi: 'Cấp học', en: 'Level' }} choices={levels} value="th" />
          <RadiosField
            name="cap-hoc-mot"
            label={{ vi: 'Trường của con anh/chị thuộc cấp học nào?', en: 'Which level is the school?' }}
            choices={levels}
            value="thcs"
          />
          <CheckboxesField
            name="cap-hoc-nhieu"
            label={{ vi: 'Áp dụng cho cấp học', en: 'Applies to levels' }}
            hint={{ vi: 'Chọn mọi mục phù hợp', en: 'Choose all that apply' }}
            choices={levels}
            values={['mn', 'th']}
          />
          <DateField name="han" label={{ vi: 'Hạn gửi báo cáo', en: 'Report due on' }} value="25/11/2024" />
          <FileField
            name="tep"
            label={{ vi: 'Tệp kế hoạch', en: 'Plan file' }}
            hint={{ vi: 'Tệp .docx, .pdf hoặc .txt, tối đa 20 MB', en: '.docx, .pdf or .txt, at most 20 MB' }}
            accept=".docx,.pdf,.txt"
          />
        </>
      ),
    },
    {
      kind: 'empty',
      render: () => (
        <>
          <TextField
            name="ten-trong"
            label={{ vi: 'Họ và tên', en: 'Full name' }}
            error={{ vi: 'Nhập họ và tên', en: 'Enter your full name' }}
          />
          <RadiosField
            name="cap-trong"
            label={{ vi: 'Cấp học', en: 'Level' }}
            choices={levels}
            error={{ vi: 'Chọn một cấp học', en: 'Choose a level' }}
          />
          <DateField
            name="han-sai"
            label={{ vi: 'Hạn gửi báo cáo', en: 'Report due on' }}
            value="31/02/2024"
            error={{ vi: 'Tháng 2 năm 2024 không có ngày 31', en: 'February 2024 has no 31st day' }}
          />
          <FileField
            name="tep-trong"
            label={{ vi: 'Tệp kế hoạch', en: 'Plan file' }}
            error={{ vi: 'Chọn tệp kế hoạch cần đọc', en: 'Choose the plan to read' }}
          />
        </>
      ),
    },
    {
      kind: 'long',
      render: () => (
        <>
          <TextField name="dai" label={longText} hint={longText} error={longText} value={longText} />
          <SelectField name="chon-dai" label={longName} choices={[{ value: '1', label: longText }]} />
        </>
      ),
    },
    {
      kind: 'hostile',
      render: () => (
        <>
          <TextField
            name="xau"
            label={hostileText}
            hint={hostileText}
            error={hostileText}
            value={hostileText}
          />
          <TextAreaField name="xau-dai" label={hostileText} value={hostileText} />
          <SelectField name="xau-chon" label={hostileText} choices={hostileChoices} />
          <CheckboxesField name="xau-nhieu" label={hostileText} choices={hostileChoices} />
        </>
      ),
    },
  ],
}
