import { createAccount } from '../../../platform/auth/account-store.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { nameSortKey, splitName } from '../../../platform/i18n/vietnamese-names.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { normaliseText } from '../../../platform/kernel/text.ts'
import type { NewUnit } from '../domain/reorganisation.ts'
import { reorganisation } from '../domain/reorganisation.ts'
import { reorganise } from '../store/unit-store.ts'
import { unitCode } from '../unit-code.ts'
import { authorityKinds, type SetUpForm } from './set-up-form.ts'

const basis = 'Khai báo khi cài đặt'

/**
 * Begins a real installation: its authority, the committee above it and the first administrator.
 * @returns the authority, or undefined when somebody else was first
 */
export async function beginInstallation(
  tx: Tx,
  form: SetUpForm,
  passwordHash: string,
): Promise<UnitId | undefined> {
  const begun = await tx
    .insertInto('platform.installation')
    .values({ kind: 'real' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .executeTakeFirst()
  if (begun === undefined) return undefined

  const committee = unitOf({ name: form.chuQuan, shortName: '' }, authorityKinds[form.loai])
  const authority = {
    ...unitOf({ name: form.ten, shortName: form.tenNgan }, form.loai),
    documentSymbol: form.kyHieu,
    superiors: [{ kind: 'administrative' as const, superiorId: committee.id }],
  }
  await reorganise(
    tx,
    reorganisation({ day: form.tuNgay, basis, confidence: 'confirmed', begin: [committee, authority] }),
  )
  await appointAdministrator(tx, form, authority.id, passwordHash)
  return authority.id
}

function unitOf({ name, shortName }: { name: string; shortName: string }, kind: NewUnit['kind']): NewUnit {
  return {
    id: newId('unit'),
    code: unitCode('', shortName, name),
    kind,
    level: null,
    public: true,
    address: '',
    phone: '',
    email: '',
    documentSymbol: '',
    example: false,
    name,
    shortName,
    superiors: [],
  }
}

async function appointAdministrator(
  tx: Tx,
  { hoTen, thu, tuNgay }: SetUpForm,
  unitId: UnitId,
  passwordHash: string,
): Promise<void> {
  const name = normaliseText(hoTen)
  const { family, middle, given } = splitName(name)
  const accountId = await createAccount(tx, { email: thu, name, passwordHash })
  const personId = newId('person')
  await tx
    .insertInto('organisations.person')
    .values({
      id: personId,
      account_id: accountId,
      family_name: family,
      middle_name: middle,
      given_name: given,
      sort_key: nameSortKey(name),
      email: thu,
    })
    .execute()
  await tx
    .insertInto('organisations.role_assignment')
    .values({
      id: newId('assignment'),
      person_id: personId,
      role: 'administrator',
      position: 'Quản trị hệ thống',
      unit_id: unitId,
      valid_from: tuNgay,
    })
    .execute()
}
