import type { Words } from '../../../platform/i18n/words.ts'
import type { Proposal } from '../domain/simplification/propose.ts'

/** A proposal as a sentence, with the numbers that it stands on. */
export function proposalWords(
  proposal: Proposal,
  stateWords: (state: string) => Words,
  fieldWords: (field: string) => Words,
): Words {
  switch (proposal.kind) {
    case 'shorten':
      return {
        vi: `Rút thời hạn từ ${proposal.legalDays} xuống ${proposal.toDays} ngày làm việc: 90% hồ sơ đã xong trong ${proposal.p90} ngày.`,
        en: `Shorten the time from ${proposal.legalDays} to ${proposal.toDays} working days: 90% were done within ${proposal.p90}.`,
      }
    case 'too-short':
      return {
        vi: `Hơn 10% hồ sơ cần lâu hơn ${proposal.legalDays} ngày làm việc cho phép (mức 90% là ${proposal.p90} ngày): xem lại cách làm và người làm, chưa phải thời hạn.`,
        en: `More than 10% need longer than the ${proposal.legalDays} working days allowed (the 90% mark is ${proposal.p90}): look at how and by whom it is done, not at the time.`,
      }
    case 'stage': {
      const state = stateWords(proposal.state)
      const share = Math.round(proposal.share * 100)
      return {
        vi: `${share}% thời gian của đơn vị nằm ở khâu “${state.vi}”: xem có thể làm gọn, ủy quyền hay làm song song.`,
        en: `${share}% of the unit’s time lies in “${state.en}”: see what can be cut, delegated or done side by side.`,
      }
    }
    case 'drop-part':
      return {
        vi: `Bỏ “${proposal.part}”: chỉ ${proposal.given}/${proposal.n} hồ sơ có nộp mà vẫn giải quyết được.`,
        en: `Drop “${proposal.part}”: only ${proposal.given}/${proposal.n} dossiers had it, and were decided all the same.`,
      }
    case 'explain-part':
      return {
        vi: `“${proposal.part}” phải yêu cầu bổ sung ở ${proposal.asked}/${proposal.n} hồ sơ: hướng dẫn rõ hơn, hoặc tự tra cứu trong cơ sở dữ liệu thay vì đòi giấy.`,
        en: `“${proposal.part}” had to be asked for again in ${proposal.asked}/${proposal.n}: explain it better, or look it up in a database instead of asking.`,
      }
    case 'drop-question': {
      const field = fieldWords(proposal.field)
      return {
        vi: `Bỏ câu hỏi “${field.vi}”: cả ${proposal.n} hồ sơ trả lời giống nhau.`,
        en: `Drop the question “${field.en}”: all ${proposal.n} dossiers answered the same.`,
      }
    }
  }
}
