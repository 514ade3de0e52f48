import { numberCode } from '../../../../platform/kernel/receipt-code.ts'

/** `HS-483109-2715`: the public code of an application, from random bytes. */
export function applicationCode(bytes: Uint8Array): string {
  return numberCode(bytes, 8).replace(/^(\d{6})(\d{4})$/u, 'HS-$1-$2')
}
