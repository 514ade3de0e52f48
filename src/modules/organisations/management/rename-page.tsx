import { organisationPaths } from '../paths.ts'
import { ChangePage, type ChangePageProps, NameFields, WhenAndWhy } from './change-frame.tsx'

const texts = {
  rename: { vi: 'Đổi tên', en: 'Rename' },
  renameLead: {
    vi: 'Tên cũ vẫn được giữ cho thời gian trước; hồ sơ cũ không đổi.',
    en: 'The old name is kept for the time before; old records do not change.',
  },
}

/** Gives a unit another name from a day on. */
export function RenamePage({ unit, form, today, requestId }: ChangePageProps) {
  return (
    <ChangePage
      title={texts.rename}
      lead={texts.renameLead}
      unit={unit}
      action={organisationPaths.rename.to({ code: unit.code })}
      form={form}
      requestId={requestId}
      submit={texts.rename}
    >
      <NameFields form={form} unit={unit} />
      <WhenAndWhy form={form} today={today} />
    </ChangePage>
  )
}
