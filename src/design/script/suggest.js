// Suggestions under a search box while somebody types: a combobox as in the ARIA Authoring Practices. Without this file the box is an
// ordinary box. Nothing is fetched before two letters, and nothing that was typed leaves our own site.

const pause = 120

for (const input of document.querySelectorAll('input[data-suggest]')) suggestUnder(input)

function suggestUnder(input) {
  const list = document.createElement('ul')
  list.id = `${input.id}-suggesties`
  list.className = 'naast-suggestions'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.dataset.suggestLabel)
  list.hidden = true
  const said = document.createElement('span')
  said.className = 'naast-hidden'
  said.setAttribute('role', 'status')
  input.after(list, said)
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ]) {
    input.setAttribute(name, value)
  }

  let waiting = 0
  let asked = ''
  let chosen = -1

  const close = () => {
    list.hidden = true
    chosen = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }
  const choose = (at) => {
    const options = [...list.children]
    chosen = options.length === 0 ? -1 : (at + options.length) % options.length
    for (const [place, option] of options.entries()) option.setAttribute('aria-selected', String(place === chosen))
    const option = options[chosen]
    if (!option) return
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }
  const take = (option) => {
    if (option.dataset.href) {
      window.location.assign(option.dataset.href)
      return
    }
    input.value = option.dataset.value
    close()
    input.form.requestSubmit()
  }
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map((suggestion, place) => optionOf(suggestion, `${list.id}-${place}`)))
    chosen = -1
    input.removeAttribute('aria-activedescendant')
    list.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    said.textContent = list.hidden ? '' : `${suggestions.length} ${input.dataset.suggestLabel.toLowerCase()}`
  }
  const ask = async () => {
    const words = input.value.trim()
    if (words === asked) return
    asked = words
    if (words.length < 2) return show([])
    try {
      const answer = await fetch(`${input.dataset.suggest}?vraag=${encodeURIComponent(words)}`)
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] }
      if (asked === words && document.activeElement === input) show(suggestions)
    } catch {
      close()
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, pause)
  })
  input.addEventListener('blur', () => setTimeout(close, 150))
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (list.hidden && list.children.length > 0) {
        list.hidden = false
        input.setAttribute('aria-expanded', 'true')
      }
      choose(chosen + (event.key === 'ArrowDown' ? 1 : chosen < 0 ? 0 : -1))
    }
    if (event.key === 'Enter' && !list.hidden && chosen >= 0) {
      event.preventDefault()
      take(list.children[chosen])
    }
  })
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]')
    if (option) take(option)
  })
}

function optionOf({ label, hint, href }, id) {
  const option = document.createElement('li')
  option.id = id
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.dataset.value = label
  if (href) option.dataset.href = href
  option.append(label)
  const small = document.createElement('small')
  small.textContent = hint
  option.append(' ', small)
  return option
}
