import { shown, type TypedForm } from '../../../platform/http/typed-form.ts'
import { DateField } from '../../../ui/field/date-field.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { channelWords } from '../desk/desk-words.ts'
import { enteredChannels } from './filing-form.ts'

const texts = {
  came: { vi: 'Đơn đến bằng cách nào, lúc nào?', en: 'How and when did it come?' },
  cameHint: {
    vi: 'Thời hạn tính từ lúc này, không phải từ lúc nhập.',
    en: 'The time limit counts from here, not from when it is entered.',
  },
  channel: { vi: 'Cách gửi', en: 'Way' },
  day: { vi: 'Ngày nhận', en: 'Day of receipt' },
  time: { vi: 'Giờ nhận', en: 'Time of receipt' },
  timeHint: { vi: 'Ví dụ 08:30', en: 'For example 08:30' },
}

/** How and when a letter or a call came that a clerk enters. */
export function CameInputs({ form }: { readonly form: TypedForm }) {
  return (
    <Fieldset legend={texts.came} hint={texts.cameHint}>
      <RadiosField
        name="kenh"
        label={texts.channel}
        choices={enteredChannels.map((value) => ({ value, label: channelWords[value] }))}
        {...shown(form, 'kenh')}
      />
      <DateField name="ngayNhan" label={texts.day} {...shown(form, 'ngayNhan')} />
      <TextField
        name="gioNhan"
        label={texts.time}
        hint={texts.timeHint}
        width="short"
        {...shown(form, 'gioNhan')}
      />
    </Fieldset>
  )
}
