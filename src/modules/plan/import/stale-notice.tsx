import { Notice } from '../../../ui/notice/notice.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { Plan } from '../domain/plan.ts'
import { planPaths } from '../paths.ts'

const texts = {
  changed: {
    vi: 'Có người khác vừa sửa kế hoạch này',
    en: 'Somebody else has just changed this plan',
  },
  changedBody: {
    vi: 'Nội dung anh chị vừa nhập chưa được lưu nhưng vẫn còn nguyên dưới đây. Hãy xem lại rồi bấm lưu lần nữa.',
    en: 'What you typed has not been saved, but it is still here. Look at it again, then save once more.',
  },
  issued: {
    vi: 'Kế hoạch đã được ban hành nên không sửa được nữa',
    en: 'The plan has been issued, so it cannot be changed any more',
  },
  issuedBody: {
    vi: 'Nội dung anh chị vừa nhập chưa được lưu. Muốn thay đổi, hãy soạn bản sửa đổi.',
    en: 'What you typed has not been saved. To change the plan, draft an amendment.',
  },
  open: { vi: 'Mở kế hoạch', en: 'Open the plan' },
}

/** Why what was typed was not saved, when the plan has changed meanwhile. */
export function StaleNotice({ plan }: { readonly plan: Plan }) {
  const words = useWords()
  if (plan.state === 'draft') {
    return (
      <Notice tone="warning" title={texts.changed} announce>
        <p>{words(texts.changedBody)}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="warning" title={texts.issued} announce>
      <p>
        {words(texts.issuedBody)} <a href={planPaths.deskPlan.to({ planId: plan.id })}>{words(texts.open)}</a>
      </p>
    </Notice>
  )
}
