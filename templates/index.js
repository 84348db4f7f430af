// Chooses among the claims of the front page. It reads the page alone and sends nothing; without
// it all claims are shown.
{
  const byId = (id) => document.getElementById(id)
  const sections = Array.from(document.querySelectorAll('.source'), (section) => ({
    section,
    n: section.dataset.n,
    claims: Array.from(section.querySelectorAll('.claims > li'), (item) => ({
      item,
      kind: item.dataset.kind,
      themes: (item.dataset.themes || '-').split(' '),
      differs: item.dataset.differs ? item.dataset.differs.split(' ') : [],
      words: item.textContent.toLowerCase(),
    })),
  }))
  const all = sections.reduce((sum, { claims }) => sum + claims.length, 0)
  const fields = ['words', 'theme', 'source', 'kind', 'differs'].map(byId)

  const choose = () => {
    const [words, theme, source, kind, differs] = fields.map((field) => field.value)
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
    const fits = (claim) =>
      (theme === '' || claim.themes.includes(theme)) &&
      (kind === '' || claim.kind === kind) &&
      (differs === '' || (differs === '*' ? claim.differs.length > 0 : claim.differs.includes(differs))) &&
      wanted.every((word) => claim.words.includes(word))
    let shown = 0
    for (const { section, n, claims } of sections) {
      let here = 0
      for (const claim of claims) {
        const fit = (source === '' || source === n) && fits(claim)
        if (claim.item.hidden === fit) claim.item.hidden = !fit
        if (fit) here += 1
      }
      const chosen = fields.some((field) => field.value !== '')
      section.hidden = chosen && here === 0
      shown += here
    }
    byId('count').value = shown === all ? `All ${all} claims` : `${shown} of ${all} claims`
  }

  // While somebody types, only the last word counts.
  let timer = 0
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(choose, 80)
  }
  for (const field of fields) field.addEventListener(field.id === 'words' ? 'input' : 'change', soon)
  byId('clear').addEventListener('click', () => {
    for (const field of fields) field.value = ''
    choose()
    byId('words').focus()
  })
  byId('filters').hidden = false
  // A browser that goes back keeps what was typed.
  choose()
}
