import { z } from 'zod'
import { field } from '../../domain/fields/field.ts'

/** What a complaint must say (Law on Complaints 2011, Article 8), asked as one would ask at the counter. */
export const complaintFields = z.object({
  instance: field.choice({
    label: { vi: 'Bạn khiếu nại lần thứ mấy về việc này?', en: 'Have you complained of this before?' },
    options: [
      { value: 'first', words: { vi: 'Lần đầu', en: 'No, this is the first complaint' } },
      {
        value: 'second',
        words: {
          vi: 'Lần hai: đã có quyết định giải quyết lần đầu, hoặc quá hạn mà chưa được giải quyết',
          en: 'Yes: it was decided once, or the time for it ran out',
        },
      },
    ],
  }),
  against: field.choice({
    label: { vi: 'Bạn khiếu nại về điều gì?', en: 'What do you complain of?' },
    options: [
      { value: 'decision', words: { vi: 'Một quyết định bằng văn bản', en: 'A written decision' } },
      { value: 'act', words: { vi: 'Một việc đã làm, hoặc không làm', en: 'Something done or left undone' } },
    ],
  }),
  decision: field.text({
    label: { vi: 'Số, ngày và nơi ra quyết định', en: 'Number, day and issuer of the decision' },
    askIf: { field: 'against', equals: 'decision' },
  }),
  knownOn: field.day({
    label: {
      vi: 'Bạn nhận được quyết định hoặc biết việc đó ngày nào?',
      en: 'When did you get the decision or learn of the act?',
    },
    hint: {
      vi: 'Thường phải khiếu nại trong 90 ngày từ ngày này.',
      en: 'A complaint must usually come within 90 days of it.',
    },
  }),
  text: field.longText({
    label: { vi: 'Nội dung khiếu nại', en: 'Your complaint' },
    hint: {
      vi: 'Việc gì, vì sao bạn cho là sai, ảnh hưởng đến bạn thế nào.',
      en: 'What happened, why it is wrong, how it touches you.',
    },
  }),
  wish: field.longText({ label: { vi: 'Bạn yêu cầu giải quyết thế nào?', en: 'What do you ask for?' } }),
  firstDecision: field.text({
    label: { vi: 'Quyết định giải quyết lần đầu (số, ngày)', en: 'The first decision (number, day)' },
    hint: { vi: 'Để trống nếu chưa được giải quyết.', en: 'Leave empty when there is none.' },
    required: false,
    askIf: { field: 'instance', equals: 'second' },
  }),
  representing: field.yesNo({
    label: { vi: 'Bạn khiếu nại thay cho người khác?', en: 'Do you complain for somebody else?' },
  }),
  representedName: field.text({
    label: { vi: 'Họ tên người được đại diện', en: 'Whom you represent' },
    askIf: { field: 'representing', equals: true },
  }),
  files: field.files({
    label: { vi: 'Giấy tờ, chứng cứ kèm theo', en: 'Papers and evidence' },
    required: false,
    maximum: 20,
  }),
})

/** What makes a case complex; one is enough and it must be put in writing. */
export const complexFields = z.object({
  criteria: field.choices({
    label: { vi: 'Vụ việc phức tạp vì', en: 'The case is complex because' },
    options: [
      { value: 'places', words: { vi: 'phải xác minh ở từ hai nơi trở lên', en: 'two or more places' } },
      { value: 'contents', words: { vi: 'có từ hai nội dung trở lên', en: 'two or more matters' } },
      { value: 'people', words: { vi: 'nhiều người cùng khiếu nại', en: 'many complainants' } },
      { value: 'foreign', words: { vi: 'có yếu tố nước ngoài', en: 'a foreign element' } },
      { value: 'agencies', words: { vi: 'liên quan nhiều cơ quan', en: 'several bodies are concerned' } },
      { value: 'disagreement', words: { vi: 'các cơ quan có ý kiến khác nhau', en: 'bodies disagree' } },
      { value: 'evidence', words: { vi: 'chứng cứ mâu thuẫn nhau', en: 'the evidence conflicts' } },
    ],
  }),
})

/** What the decision finds. */
export const decisionFields = z.object({
  finding: field.choice({
    label: { vi: 'Kết luận về khiếu nại', en: 'Finding' },
    options: [
      { value: 'right', words: { vi: 'Khiếu nại đúng', en: 'The complaint is right' } },
      { value: 'partly-right', words: { vi: 'Khiếu nại đúng một phần', en: 'It is right in part' } },
      { value: 'wrong', words: { vi: 'Khiếu nại sai', en: 'It is wrong' } },
    ],
  }),
})

export const dialogueFields = z.object({
  heldOn: field.day({ label: { vi: 'Ngày đối thoại', en: 'Day of the dialogue' }, personal: false }),
})
