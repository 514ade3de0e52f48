import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.ts'
import type { Content } from '../../../platform/content/content.ts'
import type { FileStore } from '../../../platform/files/file-store.ts'

/** What inspections stand on; the module hands it in. */
export interface InspectionDependencies {
  readonly content: Content
  readonly files: FileStore
  /** Where the site is reached, for letters and QR codes: `https://minhbach.tanan.gov.vn`. */
  readonly origin: string
  readonly now: () => Date
}

/** The same with the working days. */
export interface InspectionGround extends InspectionDependencies {
  readonly calendar: WorkingCalendar
}
