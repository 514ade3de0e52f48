import type { Words } from '../../../platform/i18n/words.ts'

export const pupilWords = {
  title: { vi: 'Số học sinh', en: 'Pupils' },
  lead: {
    vi: 'Số học sinh của trường là mẫu số của các chỉ số tính trên đầu học sinh. Trường chưa khai thì chưa có số liệu.',
    en: 'Figures per pupil are reckoned with these numbers. Without one there is no figure.',
  },
  school: { vi: 'Trường', en: 'School' },
  pupils: { vi: 'Số học sinh', en: 'Pupils' },
  countedOn: { vi: 'Tính đến ngày', en: 'As of' },
  recordedAt: { vi: 'Khai lúc', en: 'Said at' },
  none: { vi: 'Chưa khai', en: 'Not said' },
  hint: {
    vi: 'Số học sinh đang học tại trường vào ngày đó, ví dụ ngày đầu năm học hoặc đầu học kỳ.',
    en: 'Those who attend on that day, for example on the first day of the school year or term.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu số học sinh', en: 'The number is saved' },
  history: { vi: 'Các lần đã khai', en: 'What was said' },
  correction: {
    vi: 'Khai sai thì khai lại cho cùng ngày; lần khai trước vẫn được giữ.',
    en: 'To correct it say it again for the same day; what was said before is kept.',
  },
  tooLate: { vi: 'Ngày này chưa đến', en: 'This day is still to come' },
} as const satisfies Record<string, Words>
