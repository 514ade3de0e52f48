import { Button } from '../../../ui/button/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { Commitment, Plan, Task } from '../domain/plan.ts'
import { adoptPaths } from './paths.ts'

const texts = {
  leaveOut: { vi: 'Bỏ mục này', en: 'Leave out' },
  takeBack: { vi: 'Lấy lại', en: 'Take back' },
}

/** Leaves out what the school added itself, or takes it back. */
export function LeaveOutButton({ plan, item }: { readonly plan: Plan; readonly item: Commitment | Task }) {
  const words = useWords()
  return (
    <Form
      action={adoptPaths.leaveOut.to({ planId: plan.id })}
      hidden={{ phienBan: String(plan.version), muc: item.id, bo: item.removed ? '0' : '1' }}
    >
      <Button variant="quiet" about={item.text.slice(0, 80)}>
        {words(item.removed ? texts.takeBack : texts.leaveOut)}
      </Button>
    </Form>
  )
}
