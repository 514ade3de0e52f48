import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Button } from '../../../ui/button/button.tsx'
import type { Choice } from '../../../ui/field/choice.ts'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { deskTexts } from './desk-texts.ts'
import { recruitmentPaths } from './paths.ts'
import { publicTexts } from './public-pages.tsx'

/** A new recruitment, from its approved plan. */
export function CreatePage({ units, form }: { readonly units: readonly Choice[]; readonly form: TypedForm }) {
  const words = useWords()
  return (
    <Page title={deskTexts.create} errors={summaryOf(form)}>
      <Form action={recruitmentPaths.create.to({})} requestId={crypto.randomUUID()}>
        <SelectField
          name="donVi"
          label={deskTexts.unit}
          choices={units}
          {...shown(form, 'donVi', units[0]?.value ?? '')}
        />
        <TextField name="ten" label={deskTexts.name} {...shown(form, 'ten')} />
        <TextField name="canCu" label={deskTexts.basis} {...shown(form, 'canCu')} />
        <DateField name="ngayDuyet" label={deskTexts.approvedOn} {...shown(form, 'ngayDuyet')} />
        <TextAreaField
          name="viTri"
          label={deskTexts.posts}
          hint={deskTexts.postsHint}
          rows={4}
          {...shown(form, 'viTri')}
        />
        <TextAreaField name="dieuKien" label={publicTexts.conditions} rows={6} {...shown(form, 'dieuKien')} />
        <TextField
          name="diemSan"
          label={deskTexts.passMark}
          hint={deskTexts.unconfirmed}
          kind="number"
          {...shown(form, 'diemSan', '50')}
        />
        <TextField
          name="chenhLech"
          label={deskTexts.difference}
          hint={deskTexts.unconfirmed}
          kind="number"
          {...shown(form, 'chenhLech', '10')}
        />
        <TextField
          name="lechPhucKhao"
          label={deskTexts.reviewChange}
          hint={deskTexts.unconfirmed}
          kind="number"
          {...shown(form, 'lechPhucKhao', '0')}
        />
        <Button>{words(deskTexts.createButton)}</Button>
      </Form>
    </Page>
  )
}
