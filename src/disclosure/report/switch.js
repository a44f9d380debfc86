// Shows one language at a time. Without it both are shown under each other.
const languages = [...document.querySelectorAll('main[lang]')]
const buttons = [...document.querySelectorAll('[data-language]')]

function chooseLanguage(language) {
  document.documentElement.lang = language
  for (const main of languages) {
    main.hidden = main.lang !== language
    if (main.lang === language) document.title = main.dataset.title
  }
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === language))
}

for (const button of buttons) {
  button.hidden = false
  button.addEventListener('click', () => chooseLanguage(button.dataset.language))
}
chooseLanguage('nl')
