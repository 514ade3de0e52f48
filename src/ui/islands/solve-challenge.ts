import { firstBitsOfSha256 } from './_sha256.ts'

// Finds the number that the challenge of a page asks for and sends its form. Without this file people wait instead.
for (const place of document.querySelectorAll<HTMLElement>('[data-challenge]')) {
  const { challenge = '', bits = '0', working = '', sending = '' } = place.dataset
  const field = place.querySelector<HTMLInputElement>('input[name="_loiGiai"]')
  const form = place.querySelector('form')
  if (field === null || form === null) continue
  say(place, working)
  void solve(challenge, Number(bits)).then((solution) => {
    field.value = String(solution)
    // Files cannot be chosen by a script: then the person does that and presses the button.
    if (form.querySelector('input[type="file"]') !== null) return say(place, '')
    say(place, sending)
    form.submit()
  })
}

/** Looks in pieces, so that the page stays usable meanwhile. */
async function solve(challenge: string, bits: number): Promise<number> {
  for (let first = 0; ; first += 4_000) {
    for (let number = first; number < first + 4_000; number += 1) {
      if (firstBitsOfSha256(`${challenge}:${number}`) >>> (32 - bits) === 0) return number
    }
    await new Promise((resolve) => setTimeout(resolve))
  }
}

function say(place: HTMLElement, text: string): void {
  const status = place.querySelector('[role="status"]')
  if (status !== null) status.textContent = text
}
