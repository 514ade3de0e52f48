import {
  onlineLevels,
  type ProcedureField,
  procedureApplicants,
  procedureChannels,
  procedureFields,
  procedurePlaces,
} from '../../../platform/content/schema/procedure.ts'
import { schoolKinds } from '../../../platform/content/schema/unit-kind.ts'
import { chosen, shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { typedDay } from '../../../platform/kernel/typed-day.ts'
import { Button } from '../../../ui/button/button.tsx'
import { CheckboxesField } from '../../../ui/field/checkboxes-field.tsx'
import { DateField } from '../../../ui/field/date-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import type { ProcedureVersion } from '../domain/procedures/procedure-definition.ts'
import { textOfConditions, textOfParts, textOfStages } from '../domain/procedures/typed-lines.ts'
import { type DeskUnit, deskTexts } from './desk-page.tsx'
import { editTexts as texts, timeUnitWords } from './edit-words.ts'
import { procedurePaths } from './paths.ts'
import {
  applicantWords,
  channelWords,
  fieldWords,
  levelWords,
  onlineWords,
  placeWords,
} from './procedure-words.ts'

export interface EditPageProps {
  /** What is changed; nothing when a procedure is written from scratch. */
  readonly version: ProcedureVersion | undefined
  /** To choose from, for a new procedure. */
  readonly units: readonly DeskUnit[]
  readonly form: TypedForm
  readonly today: LocalDate
  readonly requestId: string
}

/** Writes a draft: a new procedure, a draft that is still open, or a new version of a published one. */
export function EditPage(props: EditPageProps) {
  const { version, units, form, today, requestId } = props
  const words = useWords()
  const draft = version?.publishedAt === null
  return (
    <Page
      title={version === undefined ? deskTexts.create : draft ? texts.editDraft : texts.newVersion}
      lead={version?.name}
      variant="workspace"
      errors={summaryOf(form)}
      breadcrumbs={[{ href: procedurePaths.desk.to({}), text: deskTexts.title }]}
    >
      <Form
        action={
          version === undefined
            ? procedurePaths.create.to({})
            : procedurePaths.edit.to({ procedureId: version.id })
        }
        requestId={requestId}
        hidden={{ lan: String(version?.revision ?? 0) }}
      >
        {version === undefined && (
          <SelectField
            name="donVi"
            label={texts.unit}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            {...shown(form, 'donVi', units[0]?.id)}
          />
        )}
        <NameFields version={version} form={form} />
        <TimeFields version={version} form={form} />
        <PaperFields version={version} form={form} />
        <WayFields version={version} form={form} />
        <CheckboxesField
          name="daXacNhan"
          label={texts.confirmed}
          hint={texts.confirmedHint}
          choices={choicesOf(procedureFields, fieldWords)}
          values={[...chosen(form, 'daXacNhan', confirmedFields(version))]}
        />
        <Fieldset legend={texts.validity}>
          <TextField
            name="quyetDinh"
            label={texts.decision}
            hint={texts.decisionHint}
            optional
            {...shown(form, 'quyetDinh', draft ? version?.decision : '')}
          />
          <DateField
            name="tuNgay"
            label={texts.from}
            {...shown(form, 'tuNgay', typedDay(draft && version ? version.validFrom : today))}
          />
        </Fieldset>
        <Button>{words(texts.save)}</Button>
      </Form>
    </Page>
  )
}

type PartProps = Pick<EditPageProps, 'version' | 'form'>

function NameFields({ version, form }: PartProps) {
  return (
    <>
      <TextField name="ten" label={texts.name} {...shown(form, 'ten', version?.name.vi)} />
      <TextField
        name="tenTiengAnh"
        label={texts.nameEn}
        optional
        {...shown(form, 'tenTiengAnh', version?.name.en)}
      />
      <TextField
        name="ma"
        label={texts.code}
        hint={texts.codeHint}
        optional
        width="short"
        {...shown(form, 'ma', version?.code)}
      />
      <TextAreaField name="canCu" label={texts.law} rows={3} {...shown(form, 'canCu', version?.legalBasis)} />
    </>
  )
}

function TimeFields({ version, form }: PartProps) {
  const time = version?.time
  const days = time !== undefined && 'days' in time ? time.days?.toString() : ''
  return (
    <Fieldset legend={texts.timeAndFee}>
      <SelectField
        name="cachTinh"
        label={texts.timeUnit}
        choices={Object.entries(timeUnitWords).map(([value, label]) => ({ value, label }))}
        {...shown(form, 'cachTinh', time?.unit ?? 'working-day')}
      />
      <TextField
        name="soNgay"
        label={texts.days}
        hint={texts.daysHint}
        optional
        width="short"
        kind="number"
        {...shown(form, 'soNgay', days)}
      />
      <TextField
        name="phi"
        label={texts.fee}
        hint={texts.feeHint}
        optional
        {...shown(form, 'phi', version?.fee?.toString())}
      />
    </Fieldset>
  )
}

function PaperFields({ version, form }: PartProps) {
  return (
    <Fieldset legend={texts.papersAndResult}>
      <TextAreaField
        name="giayTo"
        label={texts.papers}
        hint={texts.papersHint}
        rows={8}
        {...shown(form, 'giayTo', textOfParts(version?.parts ?? []))}
      />
      <TextField
        name="soBo"
        label={texts.sets}
        optional
        width="short"
        kind="number"
        {...shown(form, 'soBo', version?.sets?.toString())}
      />
      <TextField name="ketQua" label={texts.result} {...shown(form, 'ketQua', version?.result)} />
      <TextAreaField
        name="dieuKien"
        label={texts.conditions}
        hint={texts.conditionsHint}
        optional
        rows={4}
        {...shown(form, 'dieuKien', textOfConditions(version?.eligibility ?? []))}
      />
      <CheckboxesField
        name="nguoiNop"
        label={texts.applicants}
        choices={choicesOf(procedureApplicants, applicantWords)}
        values={[...chosen(form, 'nguoiNop', version?.applicants ?? [])]}
      />
    </Fieldset>
  )
}

function WayFields({ version, form }: PartProps) {
  return (
    <Fieldset legend={texts.whereAndHow}>
      <SelectField
        name="noi"
        label={texts.place}
        choices={choicesOf(procedurePlaces, placeWords)}
        {...shown(form, 'noi', version?.place)}
      />
      <TextField
        name="thamQuyen"
        label={texts.authority}
        optional
        {...shown(form, 'thamQuyen', version?.authority)}
      />
      <SelectField
        name="mucDo"
        label={texts.online}
        choices={[{ value: '', label: texts.onlineUnknown }, ...choicesOf(onlineLevels, onlineWords)]}
        {...shown(form, 'mucDo', version?.onlineLevel)}
      />
      <CheckboxesField
        name="cachNop"
        label={texts.channels}
        choices={choicesOf(procedureChannels, channelWords)}
        values={[...chosen(form, 'cachNop', version?.channels ?? ['counter'])]}
      />
      <CheckboxesField
        name="capHoc"
        label={texts.levels}
        hint={texts.levelsHint}
        choices={choicesOf(schoolKinds, levelWords)}
        values={[...chosen(form, 'capHoc', version?.levels ?? [])]}
      />
      <TextAreaField
        name="cacBuoc"
        label={texts.stages}
        hint={texts.stagesHint}
        optional
        rows={5}
        {...shown(form, 'cacBuoc', textOfStages(version?.stages ?? []))}
      />
    </Fieldset>
  )
}

function confirmedFields(version: ProcedureVersion | undefined): ProcedureField[] {
  if (version === undefined) return []
  return procedureFields.filter((field) => !version.unconfirmed.includes(field))
}

function choicesOf<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, Words>>) {
  return values.map((value) => ({ value, label: words[value] }))
}
