// What the report does in a browser. Without it everything is shown under each other, in both languages.

const languages = [...document.querySelectorAll('main[lang]')]
const buttons = [...document.querySelectorAll('[data-language]')]

function chooseLanguage(language) {
  document.documentElement.lang = language
  document.title = languages.find((main) => main.lang === language).dataset.title
  for (const main of languages) main.hidden = main.lang !== language
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === language))
}

for (const button of buttons) {
  button.hidden = false
  button.addEventListener('click', () => chooseLanguage(button.dataset.language))
}
const opened = document.querySelector(location.hash || 'main')?.closest('main')
chooseLanguage(opened?.lang ?? 'nl')

for (const group of document.querySelectorAll('[data-pairs]')) {
  const panels = [...group.querySelectorAll('.panel')]
  const show = () => {
    const chosen = group.querySelector('input:checked')?.value
    panels.forEach((panel, place) => {
      panel.hidden = String(place) !== chosen
    })
  }
  group.addEventListener('change', show)
  show()
}

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY }

for (const walk of document.querySelectorAll('[data-walk]')) {
  const marks = [...walk.querySelectorAll('[data-says]')]
  walk.addEventListener('keydown', (event) => {
    const at = marks.indexOf(document.activeElement)
    const step = STEPS[event.key]
    if (at === -1 || step === undefined) return
    event.preventDefault()
    const next = marks[Math.max(0, Math.min(marks.length - 1, at + step))]
    marks[at].tabIndex = -1
    next.tabIndex = 0
    next.focus()
  })
}

for (const figure of document.querySelectorAll('[data-figure]')) {
  const readout = figure.querySelector('[data-readout]')
  if (readout === null) continue
  const hint = readout.textContent
  const say = (mark) => {
    readout.textContent = mark?.dataset.says ?? hint
    readout.classList.toggle('pointed', Boolean(mark))
  }
  const markOf = (target) => target?.closest?.('[data-says]')
  figure.addEventListener('pointerover', (event) => say(markOf(event.target) ?? markOf(document.activeElement)))
  figure.addEventListener('pointerleave', () => say(markOf(figure.contains(document.activeElement) ? document.activeElement : null)))
  figure.addEventListener('focusin', (event) => say(markOf(event.target)))
  figure.addEventListener('focusout', () => say(null))
}
