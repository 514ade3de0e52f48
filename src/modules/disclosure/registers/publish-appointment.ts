import type { Tx } from '../../../platform/database/database.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { publish } from '../conduct/publish.ts'
import { type Appointment, type AppointmentDecision, stepsOf } from '../domain/registers/appointment.ts'
import { recordOccurrence } from '../store/obligation-occurrences.ts'
import { insertAppointmentDecision } from '../store/register-appointments.ts'
import type { Recorded } from '../store/register-declarations.ts'
import type { RegisterGround } from './register-ground.ts'
import { appointmentKindWords } from './register-words.ts'
import { registersTopic } from './topics.ts'

export interface DecidedAppointment {
  readonly appointment: Appointment
  readonly decision: Omit<AppointmentDecision, 'publicationId'>
  readonly example?: boolean
}

/** Records the decision and makes it public in the same moment: the post, the steps and their days, no name. */
export async function decideAppointment(
  tx: Tx,
  { content }: Pick<RegisterGround, 'content'>,
  { appointment, decision, example = false }: DecidedAppointment,
  { by, at }: Recorded,
): Promise<void> {
  const { id, unitId, kind, post, steps } = appointment
  const title = `${appointmentKindWords[kind].vi}: ${post}`
  await recordOccurrence(tx, {
    unitId,
    sort: 'appointment-decided',
    key: id,
    on: decision.decidedOn,
    dutyCode: 'appointment-transfer',
    title,
    source: 'registers',
    at,
  })
  const { termUntil } = decision
  const { publicationId } = await publish(tx, {
    kind: 'appointment-transfer',
    unitId,
    duty: { code: 'appointment-transfer', occasion: id },
    subject: { type: 'appointment', id },
    title,
    content: {
      blocks: [
        {
          kind: 'values',
          rows: [
            { label: 'Số quyết định', value: decision.number },
            { label: 'Ngày ký', value: formatDay(decision.decidedOn) },
            { label: 'Có hiệu lực từ', value: formatDay(decision.effectiveOn) },
            {
              label: 'Thời hạn',
              value: termUntil === null ? 'Không ghi' : `Đến hết ${formatDay(termUntil)}`,
            },
            {
              label: 'Quan hệ gia đình với người đứng đầu, cấp phó',
              value: 'Đã kê khai trước khi quyết định',
            },
          ],
        },
        {
          kind: 'table',
          caption: 'Các bước',
          columns: ['Bước', 'Ngày'],
          rows: stepsOf(content.integrity.appointmentSteps, kind).flatMap(({ code, name }) => {
            const day = steps[code]
            return day === undefined ? [] : [[name.vi, formatDay(day)]]
          }),
        },
      ],
    },
    files: [],
    law: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 46',
    publicUntil: null,
    reason: '',
    by,
    approvedBy: by,
    at,
    example,
  })
  await insertAppointmentDecision(tx, id, { ...decision, publicationId }, { by, at })
  await touchTopics(tx, [registersTopic])
}
