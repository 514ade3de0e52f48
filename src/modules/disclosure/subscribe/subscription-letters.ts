import { type Language, say, type Words } from '../../../platform/i18n/words.ts'
import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import { composeLetter } from '../../../platform/mail/compose-letter.tsx'
import { subscriptionTemplate } from '../../../platform/mail/mail-template.ts'

/** Nothing in the subject tells what somebody follows. */
export const confirmTemplate = subscriptionTemplate({
  kind: 'disclosure.confirm-subscription',
  subject: { vi: 'Xác nhận nhận thư về thông tin công khai', en: 'Confirm your subscription' },
})

export const newsTemplate = subscriptionTemplate({
  kind: 'disclosure.news',
  subject: { vi: 'Có thông tin công khai mới', en: 'New public information' },
})

const texts = {
  asked: {
    vi: 'Có người, có lẽ là bạn, vừa xin nhận thư mỗi khi có thông tin công khai mới:',
    en: 'Somebody, probably you, has asked for letters about new public information:',
  },
  press: {
    vi: 'Nếu đúng là bạn, hãy mở liên kết dưới đây và bấm xác nhận trong 7 ngày. Nếu không phải, bạn không cần làm gì: địa chỉ này sẽ tự được xóa.',
    en: 'If it was you, open the link below within 7 days and confirm. If it was not, do nothing: this address will be erased by itself.',
  },
  confirm: { vi: 'Xác nhận nhận thư', en: 'Confirm' },
  news: (count: number): Words => ({
    vi: `Có ${count} nội dung mới công khai hoặc vừa đính chính mà bạn theo dõi:`,
    en: `${count} publications that you follow are new or were corrected:`,
  }),
  more: (count: number): Words => ({ vi: `… và ${count} nội dung khác.`, en: `… and ${count} more.` }),
  corrected: { vi: 'đính chính', en: 'corrected' },
  all: { vi: 'Xem tất cả', en: 'See all' },
  footer: {
    vi: 'Bạn nhận thư này vì đã xin nhận và đã xác nhận. Ngừng nhận thì địa chỉ của bạn được xóa ngay.',
    en: 'You get this letter because you asked for it and confirmed. When you stop, your address is erased at once.',
  },
  stop: { vi: 'Ngừng nhận thư', en: 'Stop these letters' },
}

/** What a subscription is about, in words: a unit, a kind, words, or everything. */
export function followedWords(parts: {
  readonly unitName: string | undefined
  readonly kindName: string | undefined
  readonly query: string
}): Words {
  const { unitName, kindName, query } = parts
  const said = [
    ...(unitName === undefined ? [] : [unitName]),
    ...(kindName === undefined ? [] : [kindName]),
    ...(query === '' ? [] : [`“${query}”`]),
  ].join(' · ')
  return said === ''
    ? { vi: 'mọi thông tin công khai', en: 'everything that is public' }
    : { vi: said, en: said }
}

export function confirmLetter(letter: {
  readonly language: Language
  readonly followed: string
  readonly confirmUrl: string
  readonly stopUrl: string
}): { readonly text: string; readonly html: string } {
  const { language, followed, confirmUrl, stopUrl } = letter
  return composeLetter({
    language,
    heading: say(language, confirmTemplate.subject),
    paragraphs: [say(language, texts.asked), followed, say(language, texts.press)],
    action: { href: confirmUrl, text: say(language, texts.confirm) },
    unsubscribe: { href: stopUrl, text: say(language, texts.stop) },
  })
}

/** A publication as a letter names it. */
export interface ToldPublication {
  readonly title: string
  readonly unitName: string
  readonly version: number
  readonly at: Date
  readonly url: string
}

const namedAtMost = 25

export function newsLetter(letter: {
  readonly language: Language
  readonly told: readonly ToldPublication[]
  readonly listUrl: string
  readonly stopUrl: string
}): { readonly text: string; readonly html: string } {
  const { language, told, listUrl, stopUrl } = letter
  const named = told.slice(0, namedAtMost)
  return composeLetter({
    language,
    heading: say(language, newsTemplate.subject),
    paragraphs: [
      say(language, texts.news(told.length)),
      ...named.map(({ title, unitName, version, at, url }) => {
        const facts = [
          unitName,
          formatDay(dayInVietnam(at)),
          ...(version > 1 ? [say(language, texts.corrected)] : []),
        ]
        return `${title}\n${facts.join(' · ')}\n${url}`
      }),
      ...(told.length > named.length ? [say(language, texts.more(told.length - named.length))] : []),
    ],
    action: { href: listUrl, text: say(language, texts.all) },
    footer: say(language, texts.footer),
    unsubscribe: { href: stopUrl, text: say(language, texts.stop) },
  })
}
