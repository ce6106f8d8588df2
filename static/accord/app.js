import { initAll } from "../vendor/nhsuk.js"

initAll()

const announcer = document.getElementById("announce")

document.addEventListener("htmx:after:swap", () => {
  const results = document.getElementById("results")
  if (results) announcer.textContent = results.dataset.count
})
