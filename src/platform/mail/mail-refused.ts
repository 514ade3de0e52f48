/** What is wrong with a letter that may not be queued; a mistake of the program, never shown to people. */
export class MailRefused extends Error {}

const address = /^[^\s\p{Cc}@<>(),;:\\"[\]]{1,64}@[^\s\p{Cc}@<>(),;:\\"[\]]{1,189}$/u

/**
 * One plain address, without a name around it: nothing can be smuggled into the header through it.
 * @throws MailRefused
 */
export function checkedAddress(to: string): string {
  if (!address.test(to)) throw new MailRefused('the recipient is not one plain e-mail address')
  return to
}

/**
 * A subject that may stand in a header: one line, and nothing in it that tells of a person.
 * @throws MailRefused
 */
export function checkedSubject(subject: string, to: string): string {
  const localPart = to.slice(0, to.indexOf('@')).toLowerCase()
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(subject)) throw new MailRefused('the subject has a control character')
  if (subject.trim() === '' || subject.length > 200) throw new MailRefused('the subject is empty or too long')
  const tellsOfPerson =
    subject.includes('@') ||
    /\d{6}/.test(subject) ||
    (localPart.length > 3 && subject.toLowerCase().includes(localPart))
  if (tellsOfPerson) throw new MailRefused('the subject holds personal data')
  return subject
}
