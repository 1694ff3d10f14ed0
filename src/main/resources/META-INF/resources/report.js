// A picture of the table beside it, which says the same to those who do not see it.
(() => {
  const canvas = document.getElementById('picture')
  if (!canvas || !window.Chart) return
  const rows = [...document.querySelectorAll(`#${canvas.dataset.table} tbody tr`)]
  const style = getComputedStyle(document.body)
  const text = style.color
  const accent = style.getPropertyValue('--accent').trim() || '#a3123f'
  const targets = rows.map(row => (row.dataset.target ? Number(row.dataset.target) : null))
  const across = rows.length > 14
  const datasets = [{ label: canvas.dataset.bags, data: rows.map(row => Number(row.dataset.bags)), backgroundColor: accent }]
  if (targets.some(target => target !== null)) {
    datasets.push({ label: canvas.dataset.target, data: targets, backgroundColor: 'transparent', borderColor: text, borderWidth: 1 })
  }
  canvas.parentElement.style.height = `${across ? Math.min(900, 90 + rows.length * 22) : 300}px`
  new Chart(canvas, {
    type: 'bar',
    data: { labels: rows.map(row => row.dataset.label), datasets },
    options: {
      indexAxis: across ? 'y' : 'x',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      plugins: { legend: { display: datasets.length > 1, labels: { color: text } } },
      scales: { x: { ticks: { color: text } }, y: { beginAtZero: true, ticks: { color: text } } }
    }
  })
})()
