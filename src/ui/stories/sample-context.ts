import type { Language } from '../../platform/i18n/words.ts'
import type { PageContext } from '../page-context.ts'

/** A visitor of the portal of an invented office. */
export function visitorContext(language: Language): PageContext {
  return {
    language,
    path: '/giao-dien',
    csrfToken: 'ma-chong-gia-mao',
    actor: null,
    navigation: [
      { href: '/', words: { vi: 'Trang chủ', en: 'Home' }, current: true },
      { href: '/ke-hoach', words: { vi: 'Kế hoạch', en: 'Plans' }, current: false },
      { href: '/cong-khai', words: { vi: 'Công khai', en: 'Disclosures' }, current: false },
      { href: '/phan-anh', words: { vi: 'Phản ánh, kiến nghị', en: 'Feedback' }, current: false },
      { href: '/so-lieu', words: { vi: 'Số liệu', en: 'Figures' }, current: false },
    ],
    exampleData: true,
    siteName: { vi: 'Minh Bạch', en: 'Minh Bạch' },
    unitName: 'Phòng Giáo dục và Đào tạo thành phố Tân An',
  }
}

/** A specialist of the same office at work. */
export function specialistContext(language: Language): PageContext {
  return {
    ...visitorContext(language),
    actor: {
      name: 'Trần Văn Hậu',
      role: { vi: 'Chuyên viên', en: 'Specialist' },
      unitName: 'Phòng GD&ĐT thành phố Tân An',
    },
    navigation: [
      { href: '/viec', words: { vi: 'Việc của tôi', en: 'My work' }, current: true },
      { href: '/ke-hoach', words: { vi: 'Kế hoạch', en: 'Plans' }, current: false },
      { href: '/bao-cao', words: { vi: 'Báo cáo', en: 'Reports' }, current: false },
      { href: '/bang-theo-doi', words: { vi: 'Bảng theo dõi', en: 'Board' }, current: false },
      { href: '/don-vi', words: { vi: 'Đơn vị và người dùng', en: 'Units and people' }, current: false },
    ],
  }
}
