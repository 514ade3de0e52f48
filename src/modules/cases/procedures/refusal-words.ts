import type { Words } from '../../../platform/i18n/words.ts'
import type { WithdrawRefusal } from '../domain/procedures/version-rules.ts'
import type { PublishingRefusal } from './save-procedures.ts'

export const publishWords = {
  'no-decision': {
    vi: 'Ghi quyết định công bố trước khi công bố',
    en: 'Give the decision that promulgates it before it is published',
  },
  'no-papers': {
    vi: 'Chưa có giấy tờ nào trong hồ sơ. Sửa bản thảo, ghi ít nhất một giấy tờ rồi công bố.',
    en: 'There is no paper in the dossier. Change the draft, name at least one, then publish.',
  },
  'later-version': {
    vi: 'Đã có bản công bố áp dụng từ ngày này hoặc muộn hơn. Sửa bản thảo và chọn ngày muộn hơn.',
    en: 'A version valid from this day or later is published. Change the draft and choose a later day.',
  },
  'already-began': {
    vi: 'Bản mới không được áp dụng lùi ngày, vì hồ sơ đã nhận theo bản cũ. Sửa bản thảo và chọn từ hôm nay trở đi.',
    en: 'A new version may not begin in the past, for dossiers were taken in under the old one. Choose today or later.',
  },
  stale: {
    vi: 'Người khác vừa sửa thủ tục này. Nội dung anh/chị gõ vẫn ở dưới đây; hãy mở lại thủ tục để xem bản mới nhất.',
    en: 'Somebody changed this procedure just now. What you typed is still below; open the procedure again to see the newest.',
  },
} as const satisfies Record<PublishingRefusal, Words>

export const withdrawWords = {
  'before-begin': {
    vi: 'Ngày cuối phải từ ngày bắt đầu áp dụng trở đi',
    en: 'The last day may not be before the first',
  },
  'in-the-past': {
    vi: 'Ngày cuối không được trước hôm qua, vì hồ sơ đã nhận trong những ngày đó',
    en: 'The last day may not be before yesterday, for dossiers were taken in on those days',
  },
  'already-ended': {
    vi: 'Bản này đã có ngày ngừng áp dụng sớm hơn',
    en: 'This version already ends earlier',
  },
} as const satisfies Record<WithdrawRefusal, Words>
