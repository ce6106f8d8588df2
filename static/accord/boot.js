document.body.classList.add("js-enabled", "nhsuk-frontend-supported")
