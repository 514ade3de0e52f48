/** Turns "at most n characters" into how many are left; said to screen readers only after a pause in typing. */
export function countCharacters(root: Document): void {
  for (const count of root.querySelectorAll<HTMLElement>('[data-count-of]')) {
    const area = root.getElementById(count.dataset.countOf ?? '')
    if (area instanceof HTMLTextAreaElement) follow(area, count)
  }
}

function follow(area: HTMLTextAreaElement, count: HTMLElement): void {
  const limit = Number(count.dataset.countLimit)
  const spoken = count.cloneNode(false)
  if (!(spoken instanceof HTMLElement)) return
  spoken.removeAttribute('id')
  spoken.className = 'govuk-visually-hidden'
  spoken.setAttribute('aria-live', 'polite')
  count.after(spoken)
  let pause: ReturnType<typeof setTimeout> | undefined

  const update = () => {
    const left = limit - [...area.value].length
    const pattern = left < 0 ? count.dataset.countOver : count.dataset.countLeft
    const text = (pattern ?? '').replace('{n}', String(Math.abs(left)))
    count.textContent = text
    count.classList.toggle('mb-count--over', left < 0)
    return text
  }
  area.addEventListener('input', () => {
    const text = update()
    clearTimeout(pause)
    pause = setTimeout(() => {
      spoken.textContent = text
    }, 1000)
  })
  update()
}
