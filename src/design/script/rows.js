// In a list of work: j goes to the next row and k to the previous one. Only while somebody is in the list, so that no single key does
// anything to who did not ask for it (WCAG 2.1.4). Enter follows the link that has the focus, as always.

for (const list of document.querySelectorAll('[data-rows]')) {
  list.addEventListener('keydown', (event) => {
    const step = { j: 1, k: -1 }[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select'))
      return
    const rows = [...list.querySelectorAll('[data-row]')]
    const next = rows[rows.findIndex((row) => row.contains(event.target)) + step]
    next?.querySelector('a, button')?.focus()
    event.preventDefault()
  })
}
