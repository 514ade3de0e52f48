import { foldText } from '../../../../platform/kernel/text.ts'

/** Words with which people tell of a breach of the law by a person, folded. */
const signs = [
  'to cao',
  'hoi lo',
  'dua tien',
  'nhan tien',
  'an tien',
  'phong bi',
  'lot tay',
  'tham o',
  'tham nhung',
  'bien thu',
  'chay diem',
  'chay truong',
  'chay viec',
  'mua diem',
  'sua diem',
  'khai khong',
  'lam dung chuc vu',
  'loi dung chuc vu',
  'trai phap luat',
  'de nghi ky luat',
  'vi pham phap luat',
]
const pattern = new RegExp(`(?<![a-z])(?:${signs.join('|')})(?![a-z])`, 'u')

/**
 * Whether a text may be a denunciation: then whoever writes is warned before it is taken as something else, for
 * what protects a denouncer does not cover it. A hint only, and never a reason not to take it.
 */
export function soundsLikeDenunciation(texts: readonly string[]): boolean {
  return texts.some((text) => pattern.test(foldText(text)))
}
