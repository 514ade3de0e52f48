import { DraftStore, type KeptValue } from './_draft-store.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * Keeps what is typed into a form with `data-draft` in this browser until the server has taken it, and puts
 * it back when the form is opened again; a sending that never arrived loses nothing. A form that came back
 * with errors already has its text and is left as it is. Passwords, files, hidden fields and whatever is
 * marked secret are never written.
 */
export function keepDrafts(root: Document, storage: Storage): void {
  const store = new DraftStore(storage)
  if (asksToSignIn(root)) store.markUnsent()
  const forms = [...root.querySelectorAll<HTMLFormElement>('form[data-draft]')]
  const succeeded = root.querySelector('.mb-notice--success[role="status"]') !== null
  const returned = new Set(forms.filter((form) => !succeeded || hasErrors(form)).map(nameOf))
  store.tidy({ answered: isAnswer(), returned, now: Date.now() })

  for (const form of forms) {
    if (!hasErrors(form)) restore(form, store)
    form.addEventListener('input', () => {
      store.keep(nameOf(form), valuesOf(form), Date.now())
      showStatus(form, form.dataset.draftKept ?? '', undefined)
    })
    form.addEventListener('submit', () => store.markSent(nameOf(form), valuesOf(form), Date.now()))
  }
}

function nameOf(form: HTMLFormElement): string {
  return form.dataset.draft ?? ''
}

function hasErrors(form: HTMLFormElement): boolean {
  return form.querySelector('[aria-invalid="true"]') !== null
}

/** Somebody whose session had ended is led here: what was sent was not taken. */
function asksToSignIn(root: Document): boolean {
  return root.querySelector('input[autocomplete="current-password"]') !== null
}

/** Whether this page was reached by going on (not back, not by reloading) and the server said it is well. */
function isAnswer(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  if (!(navigation instanceof PerformanceNavigationTiming) || navigation.type !== 'navigate') return false
  // Older browsers do not tell the status and leave it 0 or undefined.
  return !(navigation.responseStatus >= 400)
}

function valuesOf(form: HTMLFormElement): KeptValue[] {
  return controlsOf(form).map((control) => [control.name, control.value, isChosen(control)])
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(isKept)
}

function isKept(element: Element): element is Control {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
    return element.dataset.secret === undefined
  }
  if (!(element instanceof HTMLInputElement) || element.dataset.secret !== undefined) return false
  return !['password', 'file', 'hidden', 'submit', 'button'].includes(element.type)
}

function isChosen(control: Control): boolean {
  return control instanceof HTMLInputElement && control.checked
}

function restore(form: HTMLFormElement, store: DraftStore): void {
  const kept = store.read(nameOf(form))?.values
  const controls = controlsOf(form)
  if (kept === undefined || kept.length !== controls.length) return
  const before = JSON.stringify(valuesOf(form))
  for (const [index, control] of controls.entries()) {
    const [name, value, chosen] = kept[index] ?? []
    if (name !== control.name || value === undefined) continue
    if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
      control.checked = chosen === true && control.value === value
    } else control.value = value
  }
  if (JSON.stringify(valuesOf(form)) === before) return
  showStatus(form, form.dataset.draftRestored ?? '', () => {
    store.discard(nameOf(form))
    form.reset()
  })
}

function showStatus(form: HTMLFormElement, text: string, discard: (() => void) | undefined): void {
  const document = form.ownerDocument
  form.querySelector('.mb-draft')?.remove()
  const status = document.createElement('p')
  status.className = 'mb-draft'
  status.setAttribute('role', 'status')
  status.textContent = text
  if (discard !== undefined) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'mb-button-quiet'
    button.textContent = form.dataset.draftDiscard ?? ''
    button.addEventListener('click', () => {
      discard()
      status.remove()
    })
    status.append(' ', button)
  }
  form.append(status)
}
