import { dayInVietnam, formatDay } from '../../../platform/kernel/dates.ts'
import type { CaseOffice } from '../conduct/case-office.ts'
import { fileCase } from '../conduct/file-case.ts'
import type { ReceptionDependencies } from './dependencies.ts'

/**
 * Makes a promise a case of its own, a petition that was received at a reception, with the unit that is to do it:
 * so it stands in a worklist and its clock runs.
 */
export function promiseCases(office: CaseOffice): NonNullable<ReceptionDependencies['openCase']> {
  return async (tx, promise) => {
    const { text, dueOn, visitor, leadUnitId, openedBy, at } = promise
    const type = office.types.inForce('petition', dayInVietnam(at))
    const fields = type.fields.parse({
      text: `${text} (đã hứa khi tiếp công dân, hẹn chậm nhất ngày ${formatDay(dueOn)})`,
    })
    const filed = await fileCase(
      tx,
      office,
      {
        kind: 'petition',
        unitId: leadUnitId,
        title: 'Điều đã hứa khi tiếp công dân',
        fields,
        applicant: {
          name: visitor.name,
          address: visitor.address,
          phone: '',
          email: '',
          citizenNumber: '',
          language: 'vi',
          resultBy: 'counter',
        },
        channel: 'reception',
        filedBy: openedBy,
      },
      at,
    )
    return { caseId: filed.caseId, code: filed.code }
  }
}
