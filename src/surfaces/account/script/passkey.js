// Passkeys: the one thing here that cannot be done without JavaScript. A form with data-passkey names where to ask what to sign;
// the answer of the browser goes into the form, and the form is sent as any other.
import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const button = form.querySelector('button')
  const problem = form.querySelector('[data-problem]')
  form.hidden = !window.PublicKeyCredential
  button.addEventListener('click', async (event) => {
    event.preventDefault()
    button.disabled = true
    problem.textContent = ''
    try {
      form.elements.antwoord.value = JSON.stringify(await answer(form.dataset))
      form.submit()
    } catch {
      problem.textContent = problem.dataset.problem
      button.disabled = false
    }
  })
}

async function answer({ passkey, ask }) {
  const asked = await fetch(ask, { method: 'POST', headers: { accept: 'application/json' } })
  if (!asked.ok) throw new Error(`Asked in vain: ${asked.status}`)
  const optionsJSON = await asked.json()
  return passkey === 'add' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
}
