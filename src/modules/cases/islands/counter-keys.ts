// Digits tick the papers of the list while the cursor is in it; 0 is all of them.
for (const list of document.querySelectorAll<HTMLElement>('[data-counter-keys]')) {
  const boxes = [...list.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  const all = boxes.find(({ dataset }) => dataset.key === '0')
  // What is asked for in some cases alone is never a part of "all".
  const single = boxes.filter((box) => box !== all && box.dataset.sometimes === undefined)

  const settle = (changed: HTMLInputElement) => {
    if (all === undefined) return
    if (changed === all) for (const box of single) box.checked = all.checked
    else all.checked = single.every(({ checked }) => checked)
  }
  list.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) settle(target)
  })
  list.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const box = boxes.find(({ dataset }) => dataset.key === event.key)
    if (box === undefined) return
    event.preventDefault()
    box.checked = !box.checked
    settle(box)
  })
}
