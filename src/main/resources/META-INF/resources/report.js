// Pictures of the tables beside them, which say the same to those who do not see them. A column of the table whose head is marked
// data-line is drawn; its cells hold the plain number.
(() => {
  if (!window.Chart) return
  const style = getComputedStyle(document.body)
  const text = style.color
  const accent = style.getPropertyValue('--rose').trim() || '#a3123f'
  const colours = [accent, style.getPropertyValue('--green').trim() || '#1d6b3a']
  const across = new Set(['pyramid', 'funnel'])

  function columns(table) {
    const heads = [...table.querySelectorAll('thead th')]
    const rows = [...table.querySelectorAll('tbody tr')]
    return heads.filter(head => 'line' in head.dataset).map(head => ({
      label: head.textContent,
      data: rows.map(row => row.children[heads.indexOf(head)].dataset.value).map(value => (value ? Number(value) : null))
    })).filter(column => column.data.some(value => value !== null))
  }

  function dress(kind, column, at) {
    if (kind === 'bars' && at === 1) return { ...column, backgroundColor: 'transparent', borderColor: text, borderWidth: 1 }
    if (kind === 'pyramid' && at === 0) column.data = column.data.map(value => -value)
    return { ...column, backgroundColor: colours[at % colours.length] }
  }

  function draw(canvas) {
    const table = document.getElementById(canvas.dataset.table)
    const labels = [...table.querySelectorAll('tbody tr th')].map(head => head.textContent)
    const kind = canvas.dataset.kind
    const datasets = columns(table).map((column, at) => dress(kind, column, at))
    const sideways = across.has(kind) || labels.length > 14
    const stacked = kind === 'stack' || kind === 'pyramid'
    const amount = { stacked, beginAtZero: true, ticks: { color: text, callback: value => Math.abs(value).toLocaleString(document.documentElement.lang) } }
    const names = { stacked, ticks: { color: text, autoSkip: false }, reverse: kind === 'pyramid' }
    canvas.parentElement.style.height = `${labels.length > 14 ? Math.min(900, 90 + labels.length * 22) : 300}px`
    new Chart(canvas, {
      type: 'bar',
      data: { labels, datasets },
      options: {
        indexAxis: sideways ? 'y' : 'x',
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        plugins: {
          legend: { display: datasets.length > 1, labels: { color: text } },
          tooltip: { callbacks: { label: item => `${item.dataset.label}: ${Math.abs(item.raw).toLocaleString(document.documentElement.lang)}` } }
        },
        scales: sideways ? { x: amount, y: names } : { x: names, y: amount }
      }
    })
  }

  document.querySelectorAll('canvas[data-table]').forEach(draw)
})()
