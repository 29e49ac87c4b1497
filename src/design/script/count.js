// How much room is left in a box with a limit, said after a pause so that a screen reader is not interrupted at every key.
for (const field of document.querySelectorAll('[data-count]')) {
  const box = field.querySelector('textarea')
  const most = Number(field.dataset.count)
  const left = document.createElement('p')
  left.className = 'naast-count'
  left.setAttribute('role', 'status')
  const tell = () => {
    const over = box.value.length - most
    left.textContent = over > 0 ? `${over} tekens te veel` : `Nog ${-over} tekens over`
  }
  let waiting
  box.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(tell, 400)
  })
  tell()
  field.append(left)
}
