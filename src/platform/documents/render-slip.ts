import { CounterSlip, type CounterSlipInput } from './counter-slip.ts'

/**
 * The slip as a PDF of one page: as long as its text on the roll of a receipt printer, or an A6 sheet.
 * @throws ZodError when the description is not whole: a mistake of the caller, not of a person
 */
export async function renderSlip(slip: CounterSlipInput): Promise<Uint8Array> {
  const description = CounterSlip.parse(slip)
  const { writeSlip } = await import('./pdf/write-slip.ts')
  return writeSlip(description)
}
