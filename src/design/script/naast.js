// Small comforts. Every page does all it must without this file.

import './count.js'
import './live.js'
import './rows.js'
import './suggest.js'

// A print button only where printing can be asked for.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// Who leaves quickly does not want to come back with one press on "back".
document.querySelector('[data-leave]')?.addEventListener('click', (event) => {
  event.preventDefault()
  window.location.replace(event.currentTarget.href)
})

// After a form came back with errors, a screen reader starts at the list of them.
document.querySelector('.naast-errors')?.focus()

// A second press on a button sends nothing twice.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault()
    form.dataset.sent = 'yes'
    setTimeout(() => delete form.dataset.sent, 4000)
  })
}
