// While somebody types in a form that asks for it, its own answer is fetched and the parts that change are put in place. The form does the
// same with its button, without this file. What was typed goes in the body: never in an address.

const pause = 300

for (const form of document.querySelectorAll('form[data-live]')) {
  let waiting = 0
  let asked = 0
  const ask = async () => {
    asked += 1
    const mine = asked
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      if (answer.ok && mine === asked) put(page)
    } catch {
      // Without an answer the button still works.
    }
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, pause)
  })
}

function put(page) {
  for (const part of document.querySelectorAll('[data-live-part]')) {
    const fresh = page.getElementById(part.id)
    const same = !fresh || fresh.innerHTML === part.innerHTML
    if (!same && !part.contains(document.activeElement)) part.replaceWith(document.importNode(fresh, true))
  }
}
