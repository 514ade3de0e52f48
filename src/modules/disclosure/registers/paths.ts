import { definePath } from '../../../platform/http/path.ts'

const portal = '/so-lieu-liem-chinh'
const desk = '/khu-lam-viec/so-liem-chinh'
const unit = `${desk}/don-vi/:code`
const round = `${desk}/ke-khai/:roundId`
const plan = `${desk}/chuyen-doi/:planId`
const appointment = `${desk}/bo-nhiem/:entryId`
const conflict = `${desk}/xung-dot/:entryId`

/** Addresses of the integrity registers; who somebody is stands in none of them. */
export const registerPaths = {
  portal: definePath(portal),
  unit: definePath(`${portal}/:code`),

  desk: definePath(desk),
  rounds: definePath(`${unit}/ke-khai`),
  round: definePath(round),
  addPerson: definePath(`${round}/them-nguoi`),
  excuse: definePath(`${round}/bot-nguoi`),
  receive: definePath(`${round}/nhan-ban`),
  handOver: definePath(`${round}/ban-giao`),
  post: definePath(`${round}/cong-khai`),

  rotation: definePath(`${unit}/chuyen-doi`),
  plan: definePath(plan),
  outcome: definePath(`${plan}/ket-qua`),

  appointments: definePath(`${unit}/bo-nhiem`),
  appointment: definePath(appointment),
  step: definePath(`${appointment}/buoc`),
  relation: definePath(`${appointment}/quan-he`),
  decide: definePath(`${appointment}/quyet-dinh`),

  ownConflicts: definePath(`${desk}/xung-dot`),
  unitConflicts: definePath(`${unit}/xung-dot`),
  conflict: definePath(conflict),
  settle: definePath(`${conflict}/xu-ly`),
} as const
