import type { Words } from '../../../platform/i18n/words.ts'
import type { DoorConcern, DoorKind, DoorMatter, DoorWish } from '../domain/intake/door.ts'
import type { WhoAnswers } from '../domain/intake/who-answers.ts'

interface ChoiceWords {
  readonly title: Words
  readonly text: Words
}

export const matterWords: Readonly<Record<DoorMatter, ChoiceWords>> = {
  danger: {
    title: { vi: 'Có việc nguy hiểm, cần giúp ngay', en: 'Something is dangerous: help is needed now' },
    text: {
      vi: 'Học sinh bị bắt nạt, bị hại; đồ ăn không an toàn; tường, cây, dây điện sắp đổ.',
      en: 'A pupil is bullied or harmed; food is unsafe; a wall, a tree or a wire may fall.',
    },
  },
  wrong: {
    title: { vi: 'Có việc chưa đúng, chưa tốt', en: 'Something is wrong or poor' },
    text: {
      vi: 'Khoản thu lạ, bữa ăn kém, lớp học thêm, nhà vệ sinh hỏng, thái độ phục vụ.',
      en: 'A strange fee, poor meals, extra lessons, broken toilets, how people are treated.',
    },
  },
  'my-right': {
    title: {
      vi: 'Tôi hoặc con tôi bị thiệt vì một quyết định, một việc làm',
      en: 'A decision or an act wronged me or my child',
    },
    text: {
      vi: 'Không được nhận học, bị kỷ luật, bị từ chối hồ sơ.',
      en: 'Not admitted, punished, papers refused.',
    },
  },
  proposal: {
    title: { vi: 'Tôi có đề nghị', en: 'I have a proposal' },
    text: {
      vi: 'Mong trường hoặc cơ quan làm một việc, hoặc đổi một cách làm.',
      en: 'The school or office should do something, or do it in another way.',
    },
  },
  ask: {
    title: { vi: 'Tôi muốn hỏi hoặc xin tài liệu', en: 'I want to ask, or to get papers' },
    text: {
      vi: 'Hỏi lãnh đạo một việc, hoặc xem, sao chụp tài liệu của cơ quan.',
      en: 'Ask the leaders something, or see and copy what a public body has on file.',
    },
  },
}

export const wishWords: Readonly<Record<DoorWish, ChoiceWords>> = {
  'put-right': {
    title: { vi: 'Xem lại, sửa và trả lời cho tôi', en: 'Look into it, put it right and answer me' },
    text: {
      vi: 'Cách đơn giản nhất. Không cần giấy tờ.',
      en: 'The simplest way. No papers needed.',
    },
  },
  punish: {
    title: {
      vi: 'Xử lý một người làm trái pháp luật',
      en: 'Hold somebody to account who broke the law',
    },
    text: {
      vi: 'Ví dụ nhận tiền, gian lận, lạm dụng chức vụ. Luật gọi là tố cáo.',
      en: 'Bribes, fraud, abuse of office. The law calls it a denunciation.',
    },
  },
  decide: {
    title: {
      vi: 'Hủy hoặc sửa quyết định đó theo Luật Khiếu nại',
      en: 'Have it undone under the Law on Complaints',
    },
    text: {
      vi: 'Cần ghi tên, địa chỉ. Có thời hạn và có quyết định bằng văn bản.',
      en: 'Your name and address are needed. There are time limits and a written decision.',
    },
  },
  answer: {
    title: { vi: 'Hỏi và được trả lời', en: 'Ask and be answered' },
    text: {
      vi: 'Lãnh đạo trả lời. Nếu bạn đồng ý, câu trả lời được đăng, không nêu tên bạn.',
      en: 'The leaders answer. If you agree it is published, without your name.',
    },
  },
  papers: {
    title: { vi: 'Xem hoặc nhận một tài liệu', en: 'See or get a document' },
    text: {
      vi: 'Theo Luật Tiếp cận thông tin. Cần ghi tên, địa chỉ, số căn cước.',
      en: 'Under the Law on Access to Information. Name, address and citizen number are needed.',
    },
  },
}

export const concernWords: Readonly<Record<DoorConcern, ChoiceWords>> = {
  work: {
    title: { vi: 'Không, là việc khác hoặc người khác', en: 'No: another matter or another person' },
    text: { vi: 'Nơi đó sẽ xem xét và trả lời bạn.', en: 'That place looks into it and answers you.' },
  },
  head: {
    title: { vi: 'Có, liên quan đến người đứng đầu', en: 'Yes, it concerns the head' },
    text: {
      vi: 'Chúng tôi gửi lên cấp trên. Người đứng đầu nơi đó không nhận được.',
      en: 'It goes to the body above. The head of that place does not get it.',
    },
  },
  second: {
    title: {
      vi: 'Đã khiếu nại một lần nhưng chưa xong',
      en: 'I complained once and it is not settled',
    },
    text: {
      vi: 'Đã có quyết định mà tôi không đồng ý, hoặc quá hạn chưa giải quyết. Gửi lên cấp trên.',
      en: 'I disagree with the decision, or the time ran out. It goes to the body above.',
    },
  },
}

export const kindWords: Readonly<Record<DoorKind, Words>> = {
  feedback: { vi: 'Gửi phản ánh', en: 'Send feedback' },
  petition: { vi: 'Gửi kiến nghị', en: 'Send a petition' },
  complaint: { vi: 'Gửi đơn khiếu nại', en: 'File a complaint' },
  'information-request': { vi: 'Yêu cầu cung cấp thông tin', en: 'Request information' },
  question: { vi: 'Gửi câu hỏi đến lãnh đạo', en: 'Ask the leaders' },
  incident: { vi: 'Báo sự cố khẩn cấp', en: 'Report an urgent incident' },
}

/** Why this unit gets it. */
export const becauseWords: Readonly<Record<WhoAnswers['because'], (about: string) => Words>> = {
  'own-work': (about) => ({
    vi:
      about === ''
        ? 'Đây là nơi có trách nhiệm trả lời.'
        : `Nhận thay ${about}, vì nơi đó chưa nhận trên mạng.`,
    en:
      about === ''
        ? 'It is the one that must answer.'
        : `Instead of ${about}, which does not receive on line yet.`,
  }),
  'head-concerned': (about) => ({
    vi: `Việc liên quan đến người đứng đầu ${about}, nên gửi thẳng lên cấp trên; ${about} không nhận được.`,
    en: `It concerns the head of ${about}, so it goes to the body above; ${about} does not get it.`,
  }),
  'decided-before': (about) => ({
    vi: `${about} đã giải quyết lần đầu hoặc để quá hạn, nên cấp trên xem xét lần hai.`,
    en: `${about} decided it once or let the time run out, so the body above looks at it again.`,
  }),
}
