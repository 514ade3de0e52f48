import { shown, summaryOf, type TypedForm } from '../../../../platform/http/typed-form.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { formatDay } from '../../../../platform/kernel/dates.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { ButtonRow } from '../../../../ui/button-row/button-row.tsx'
import { TextField } from '../../../../ui/field/text-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Page } from '../../../../ui/page/page.tsx'
import { useWords } from '../../../../ui/page-context.ts'
import { Section } from '../../../../ui/section/section.tsx'
import { Table } from '../../../../ui/table/table.tsx'
import { accountPaths } from '../account-paths.ts'
import { type PeopleDone, peopleDone, peopleTexts as texts } from './people-texts.ts'
import type { HeldRole, KnownPerson } from './person-store.ts'
import { type RoleChoices, RoleFields } from './role-fields.tsx'

export interface PersonPageProps {
  readonly person: KnownPerson
  /** The roles in the units of whoever looks. */
  readonly roles: readonly HeldRole[]
  readonly endable: ReadonlySet<string>
  readonly choices: RoleChoices
  readonly roleName: (role: string) => Words
  readonly form: TypedForm
  readonly done: PeopleDone | undefined
  readonly requestId: string
}

/** One person: the roles, given and ended here, and help with signing in. */
export function PersonPage(props: PersonPageProps) {
  const { person, form, done, choices, requestId } = props
  const words = useWords()
  const params = { personId: person.id }
  return (
    <Page
      title={person.name}
      lead={person.email}
      errors={summaryOf(form)}
      breadcrumbs={[{ href: accountPaths.people.to({}), text: texts.title }]}
    >
      {done !== undefined && <Notice tone="success" title={peopleDone[done]} announce />}
      {!person.accepted && (
        <Notice tone="warning" title={texts.invited}>
          <Form action={accountPaths.sendInvitation.to(params)} requestId={requestId}>
            <Button variant="secondary">{words(texts.again)}</Button>
          </Form>
        </Notice>
      )}
      <HeldRoles {...props} />
      <Section title={texts.giveRole}>
        <Form action={accountPaths.giveRole.to(params)} requestId={requestId}>
          <RoleFields form={form} choices={choices} />
          <Button>{words(texts.give)}</Button>
        </Form>
      </Section>
      {person.accepted && (
        <Section title={texts.security} lead={texts.securityLead}>
          <Form action={accountPaths.resetSecondStep.to(params)} requestId={requestId}>
            <TextField name="lyDo" label={texts.reason} {...shown(form, 'lyDo')} />
            <Button variant="danger">{words(texts.reset)}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}

function HeldRoles({ person, roles, endable, roleName }: PersonPageProps) {
  const words = useWords()
  return (
    <Section title={texts.held}>
      <Table
        caption={texts.held}
        captionHidden
        rows={roles}
        rowKey={({ id }) => id}
        columns={[
          { key: 'role', header: texts.role, rowHeader: true, cell: ({ role }) => words(roleName(role)) },
          {
            key: 'unit',
            header: texts.unit,
            cell: ({ unitName, position }) => (position === '' ? unitName : `${unitName} (${position})`),
          },
          { key: 'from', header: texts.from, cell: ({ validFrom }) => formatDay(validFrom) },
          {
            key: 'to',
            header: texts.to,
            cell: ({ validTo }) => (validTo === null ? words(texts.present) : formatDay(validTo)),
          },
          {
            key: 'end',
            header: texts.action,
            cell: ({ id, role, unitName }) =>
              endable.has(id) && (
                <Form
                  action={accountPaths.endRole.to({ personId: person.id })}
                  hidden={{ vaiTroDangGiu: id }}
                >
                  <ButtonRow>
                    <Button
                      variant="secondary"
                      small
                      name="ngay"
                      value="het-hom-nay"
                      about={`${words(roleName(role))}, ${unitName}`}
                    >
                      {words(texts.endToday)}
                    </Button>
                    <Button
                      variant="danger"
                      small
                      name="ngay"
                      value="ngay"
                      about={`${words(roleName(role))}, ${unitName}`}
                    >
                      {words(texts.endNow)}
                    </Button>
                  </ButtonRow>
                </Form>
              ),
          },
        ]}
      />
    </Section>
  )
}
